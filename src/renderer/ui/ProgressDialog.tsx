import { Button, Modal, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress as JobProgress } from '../api/listeners.ts';
import { useFormat } from './format/use-format.ts';
import { useLasting } from './use-lasting.ts';
import classes from './ProgressDialog.module.css';

/** Milliseconds that a job may take before a dialog about it is worth the flash. */
const patience = 400;

interface ProgressDialogProps {
  /** Of `useJob`: the dialog is there while it runs. */
  readonly job: {
    readonly isRunning: boolean;
    readonly progress: JobProgress | null;
    readonly cancel: () => void;
  };
  readonly title: string;
  /** The stage's name in words; the stage itself is the core's key. */
  readonly stage?: (stage: string) => string;
}

/** A long operation: how far it is, and a way to stop it. */
export function ProgressDialog({ job, title, stage }: ProgressDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = job;
  const isShown = useLasting(job.isRunning, patience);
  const total = progress?.total ?? null;
  const share = progress && total !== null && total > 0 ? progress.done / total : null;
  return (
    <Modal
      opened={isShown}
      onClose={job.cancel}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 120 }}
      centered
    >
      <Progress
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={title}
        size="sm"
        transitionDuration={120}
      />
      <div className={classes.line}>
        <span aria-live="polite">{progress && stage ? stage(progress.stage) : ''}</span>
        <span className={classes.figures}>
          {progress &&
            (total === null
              ? format.number(progress.done)
              : t(($) => $.shell.doneOf, {
                  done: format.number(progress.done),
                  total: format.number(total),
                }))}
        </span>
      </div>
      <Button variant="default" onClick={job.cancel}>
        {t(($) => $.common.cancel)}
      </Button>
    </Modal>
  );
}
