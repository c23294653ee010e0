import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#renderer/api/listeners.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands, type AppCommand } from '#renderer/ui/commands/commands.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import { ChooseFiles } from './choose/ChooseFiles.tsx';
import { DropVeil } from './choose/DropVeil.tsx';
import { useFileChoice } from './choose/use-file-choice.tsx';
import { useFileDrop } from './choose/use-file-drop.ts';
import { mostFiles } from './draft/files.ts';
import { useDraft } from './draft/use-draft.ts';
import { History } from './history/History.tsx';
import { historyInput } from './history/history-input.ts';
import { Mappings } from './history/Mappings.tsx';
import { ImportDone } from './result/ImportDone.tsx';
import { Review } from './Review.tsx';
import { actionWords, stageWords } from './words.ts';
import classes from './ImportPage.module.css';

/** Bringing clients and orders in: choose, look, press one button. */
export function ImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, state } = useDraft();
  const choice = useFileChoice(draft.add);
  const isOver = useFileDrop(draft.add);
  const { files, done, tooMany } = state;
  const isReview = files.length > 0 && done === null;
  useFreshPreview();
  useCommands(commands());
  return (
    <Page
      title={t(($) => $.shell.rail.import)}
      {...(isReview
        ? {
            action: (
              <>
                <Button variant="subtle" onClick={draft.clear}>
                  {t(($) => $.importScreen.bar.again)}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
                  onClick={choice.open}
                >
                  {t(($) => $.importScreen.choose.more)}
                </Button>
              </>
            ),
          }
        : {})}
    >
      {choice.input}
      {isOver && <DropVeil />}
      <div className={classes.content}>
        {tooMany > 0 && (
          <output className={classes.remark}>
            {t(($) => $.importScreen.choose.tooMany, {
              count: tooMany,
              n: tooMany,
              most: mostFiles,
            })}
          </output>
        )}
        {files.length === 0 && (
          <ChooseFiles onChoose={choice.open} onRestore={state.before && draft.restore} />
        )}
        {isReview && <Review />}
        {done && <ImportDone done={done} onChoose={choice.open} />}
        {!isReview && <History />}
        {!isReview && <Mappings />}
      </div>
      <ProgressDialog
        job={{
          isRunning: state.applying.isRunning,
          progress: inKilobytes(state.applying.progress),
          cancel: draft.cancelApply,
        }}
        title={t(($) => $.importScreen.progress.title)}
        stage={(stage) => stageWords(t, stage)}
      />
    </Page>
  );

  function commands(): AppCommand[] {
    const all: AppCommand[] = [
      {
        id: 'import.choose',
        title: isReview
          ? t(($) => $.importScreen.choose.more)
          : t(($) => $.importScreen.choose.button),
        keys: 'mod+KeyO',
        run: choice.open,
      },
    ];
    if (isReview) {
      all.push({
        id: 'import.again',
        title: t(($) => $.importScreen.bar.again),
        run: draft.clear,
      });
    }
    const { preview } = state;
    const isReady = preview.result !== null && (!preview.isRunning || preview.isForDecisions);
    const words = isReview && isReady && preview.result && actionWords(t, format, preview.result);
    if (words) {
      all.unshift({
        id: 'import.apply',
        title: words,
        keys: 'mod+Enter',
        run: () => void draft.apply(),
      });
    }
    return all;
  }
}

/** Reading is counted in bytes, which nobody wants to see to the last one; the other stages count rows. */
function inKilobytes(progress: Progress | null): Progress | null {
  if (progress?.stage !== 'reading') return progress;
  const { done, total } = progress;
  return {
    ...progress,
    done: Math.ceil(done / 1024),
    total: total === null ? null : Math.ceil(total / 1024),
  };
}

/** Counts anew where the base has changed since: an import undone, a client added elsewhere. */
function useFreshPreview(): void {
  const { draft } = useDraft();
  const { dataUpdatedAt } = useOperation('import.history', historyInput);
  useEffect(() => {
    const { preview, done, countedAt } = draft.store.get();
    const isCounted = preview.result !== null && !preview.isRunning && done === null;
    if (isCounted && dataUpdatedAt > countedAt) draft.preview();
  }, [draft, dataUpdatedAt]);
}
