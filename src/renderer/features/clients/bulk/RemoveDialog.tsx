import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import type { BulkDialogProps } from './BulkDialog.tsx';
import classes from './bulk.module.css';

/** What goes with those who are chosen, before they go. */
export function RemoveDialog({ whom, count, onClose }: BulkDialogProps) {
  const { t, i18n } = useTranslation();
  const { trashDays } = useSettings();
  const { data } = useOperation('bulk.previewRemove', { whom });
  const remove = useJob('bulk.remove');
  const submit = async (): Promise<void> => {
    if (await remove.run({ whom })) onClose(true);
  };
  return (
    <Modal
      opened
      centered
      onClose={() => onClose(false)}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.bulk.removing.title, { count })}
    >
      <div className={classes.form}>
        <div className={classes.preview} aria-live="polite">
          {data && (
            <>
              <p>{t(($) => $.bulk.removing.with)}</p>
              <ul>
                <li>{t(($) => $.bulk.removing.orders, { count: data.orders })}</li>
                <li>{t(($) => $.bulk.removing.contacts, { count: data.contacts })}</li>
                <li>{t(($) => $.bulk.removing.reminders, { count: data.reminders })}</li>
              </ul>
            </>
          )}
        </div>
        <p className={classes.soft}>{t(($) => $.bulk.removing.kept, { count: trashDays })}</p>
        {remove.error && (
          <p className={classes.failed} role="alert">
            {errorWords(i18n, remove.error)}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onClose(false)}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button
            data-autofocus
            className={classes.danger}
            loading={remove.isRunning}
            onClick={() => void submit()}
          >
            {t(($) => $.bulk.removing.confirm, { count })}
          </Button>
        </div>
      </div>
      <ProgressDialog
        job={remove}
        title={t(($) => $.bulk.removing.running)}
        stage={(stage) => (stage === 'indexing' ? t(($) => $.bulk.indexing) : '')}
      />
    </Modal>
  );
}
