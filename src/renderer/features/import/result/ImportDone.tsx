import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import type { Done } from '../draft/state.ts';
import { useDraft } from '../draft/use-draft.ts';
import { historyInput } from '../history/history-input.ts';
import { OutcomeFigures } from '../outcome/Outcome.tsx';
import { Refused } from '../outcome/Refused.tsx';
import classes from './ImportDone.module.css';

interface ImportDoneProps {
  readonly done: Done;
  readonly onChoose: () => void;
}

/** What the import has done, how to take it back, and what comes next. */
export function ImportDone({ done, onChoose }: ImportDoneProps) {
  const { t } = useTranslation();
  const { draft, state } = useDraft();
  const navigate = useNavigate();
  const undo = useCommand('journal.undo');
  const history = useOperation('import.history', historyInput);
  const next = useRef<HTMLButtonElement>(null);
  const { result, actionId } = done;
  // Also where it was undone with Ctrl+Z, or in another window.
  const isUndone =
    actionId !== null && history.data?.find((run) => run.actionId === actionId)?.undone === true;

  useEffect(() => next.current?.focus(), []);

  if (isUndone) {
    return (
      <section className={classes.place}>
        <h2 className={classes.title}>{t(($) => $.importScreen.result.undone)}</h2>
        <p className={classes.text}>{t(($) => $.importScreen.result.undoneText)}</p>
        <div className={classes.buttons}>
          <Button onClick={draft.reopen}>{t(($) => $.importScreen.result.back)}</Button>
          <Button variant="default" onClick={onChoose}>
            {t(($) => $.importScreen.result.another)}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <>
      <section className={classes.place} aria-live="polite">
        <h2 className={classes.title}>
          <IconCircleCheck className={classes.icon} size={28} stroke={1.5} aria-hidden />
          {actionId === null
            ? t(($) => $.importScreen.result.nothing)
            : t(($) => $.importScreen.result.brought)}
        </h2>
        <OutcomeFigures result={result} />
        <p className={classes.text}>{t(($) => $.importScreen.result.next)}</p>
        <div className={classes.buttons}>
          <Button ref={next} size="md" onClick={() => void navigate({ to: '/call-week/new' })}>
            {t(($) => $.importScreen.result.plan)}
          </Button>
          <Button variant="default" size="md" onClick={() => void navigate({ to: '/clients' })}>
            {t(($) => $.importScreen.result.clients)}
          </Button>
          {actionId !== null && (
            <Button
              variant="subtle"
              size="md"
              leftSection={<IconArrowBackUp size={18} stroke={1.5} aria-hidden />}
              loading={undo.isRunning}
              onClick={() => void undo.run({ actionId })}
            >
              {t(($) => $.importScreen.result.undo)}
            </Button>
          )}
          <Button
            variant="subtle"
            size="md"
            leftSection={<IconFileUpload size={18} stroke={1.5} aria-hidden />}
            onClick={onChoose}
          >
            {t(($) => $.importScreen.result.another)}
          </Button>
        </div>
      </section>
      {result.rejectedTotal > 0 && (
        <Refused result={result} isDone hasManyFiles={state.files.length > 1} />
      )}
    </>
  );
}
