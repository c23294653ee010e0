import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { ClientContext } from './ClientContext.tsx';
import { InvitationDialog } from './InvitationDialog.tsx';
import { ReminderActions } from './ReminderActions.tsx';
import { ReminderFields } from './ReminderFields.tsx';
import classes from './details.module.css';

interface ReminderDialogProps {
  readonly id: number;
  /** A day of its rule that is not due yet. */
  readonly occurrence: string | undefined;
  readonly onClose: () => void;
}

/** A reminder with its client beside it: what it takes to act on it without leaving it. */
export function ReminderDialog({ id, occurrence, onClose }: ReminderDialogProps) {
  const { t } = useTranslation();
  const answer = useOperation('reminders.get', { id });
  const [isInviting, setInviting] = useState(false);
  const reminder = answer.data;
  if (isInviting && reminder) {
    const of = { type: 'reminder', id, ...(occurrence ? { occurrence } : {}) } as const;
    return <InvitationDialog of={of} onClose={() => setInviting(false)} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={680}
      title={t(($) => $.calendar.details.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      transitionProps={{ duration: 0 }}
    >
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {reminder && (
        <div className={classes.details}>
          <ReminderFields reminder={reminder} />
          {reminder.client && <ClientContext client={reminder.client} />}
          <ReminderActions
            reminder={reminder}
            occurrence={occurrence}
            onInvite={() => setInviting(true)}
            onClose={onClose}
          />
        </div>
      )}
    </Modal>
  );
}
