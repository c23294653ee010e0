import { Button, Loader, Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '#shared/i18n/sentences.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useFoot } from '#renderer/ui/use-foot.ts';
import { isUsable } from '../draft/files.ts';
import { useDraft } from '../draft/use-draft.ts';
import { actionWords } from '../words.ts';
import { Remarks } from './Remarks.tsx';
import classes from './ImportBar.module.css';

interface ImportBarProps {
  /** Leads to the doubts, further up or down the page. */
  readonly onDoubts: () => void;
}

/** Always in sight: how far things are, and the one button. */
export function ImportBar({ onDoubts }: ImportBarProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { draft, state } = useDraft();
  const foot = useFoot();
  const { files, preview, applying } = state;
  const { result } = preview;
  const words = result && actionWords(t, format, result);
  const isCounting = preview.isRunning && !(preview.isForDecisions && result !== null);
  const isReading = files.some((file) => file.isReading);
  return (
    <footer ref={foot} className={classes.bar}>
      <div className={classes.words} aria-live="polite">
        {applying.error?.code === 'cancelled' && <span>{errorSentence(i18n, applying.error)}</span>}
        {applying.error && applying.error.code !== 'cancelled' && (
          <Alarm>{errorSentence(i18n, applying.error)}</Alarm>
        )}
        {statement()}
      </div>
      <div className={classes.buttons}>{buttons()}</div>
      {isCounting && <PreviewProgress />}
    </footer>
  );

  function statement(): ReactNode {
    if (isReading) return <Busy>{t(($) => $.importScreen.bar.reading)}</Busy>;
    if (preview.error) return <Alarm>{errorSentence(i18n, preview.error)}</Alarm>;
    if (isCounting) return <Busy>{t(($) => $.importScreen.bar.counting)}</Busy>;
    if (preview.isCancelled) return t(($) => $.importScreen.bar.stopped);
    if (!files.some(isUsable)) return t(($) => $.importScreen.bar.noFile);
    if (result === null) return null;
    return <Remarks result={result} hasChanges={words !== null} onDoubts={onDoubts} />;
  }

  function buttons(): ReactNode {
    if (isReading) return null;
    if (isCounting) {
      return (
        <Button variant="default" onClick={draft.cancelPreview}>
          {t(($) => $.importScreen.bar.stop)}
        </Button>
      );
    }
    if (preview.isCancelled || preview.error) {
      return <Button onClick={draft.preview}>{t(($) => $.importScreen.bar.count)}</Button>;
    }
    if (words === null) return null;
    return (
      <>
        <Kbd keys="mod+Enter" />
        <Button size="md" loading={applying.isRunning} onClick={() => void draft.apply()}>
          {words}
        </Button>
      </>
    );
  }
}

const Alarm = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.alarm} role="alert">
    <IconAlertTriangle size={18} stroke={1.5} aria-hidden /> {children}
  </span>
);

const Busy = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.busy}>
    <Loader size={16} /> {children}
  </span>
);

function PreviewProgress() {
  const { t } = useTranslation();
  const { state } = useDraft();
  const { progress } = state.preview;
  if (!progress || progress.total === null || progress.total === 0) return null;
  return (
    <Progress
      className={classes.progress}
      size={3}
      radius={0}
      value={(progress.done / progress.total) * 100}
      transitionDuration={120}
      aria-label={t(($) => $.importScreen.bar.counting)}
    />
  );
}
