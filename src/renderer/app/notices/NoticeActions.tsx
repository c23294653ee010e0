import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import classes from './Notices.module.css';

export interface ToldReminder {
  readonly id: number;
  /** Which day of its rule. */
  readonly occurrence: string | null;
}

interface NoticeActionsProps {
  /** Null for what can only be looked at: a date, or several at once. */
  readonly reminder: ToldReminder | null;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Milliseconds. */
const laterBy = 15 * 60_000;

/** What can be done with a notice without leaving what one is at. */
export function NoticeActions({ reminder, onOpen, onClose }: NoticeActionsProps) {
  const { t } = useTranslation();
  const done = useCommand('reminders.done');
  const snooze = useCommand('reminders.snooze');
  const thenClose = (running: Promise<unknown>): void =>
    void running.then((ran) => {
      if (ran) onClose();
    });
  const later = (id: number): void => {
    const until = new Date(Date.now() + laterBy).toISOString();
    thenClose(snooze.run({ id, until }));
  };
  const finish = ({ id, occurrence }: ToldReminder): void =>
    thenClose(done.run({ id, ...(occurrence === null ? {} : { occurrence }) }));
  return (
    <span className={classes.actions}>
      <UnstyledButton
        className={classes.open}
        onClick={() => {
          onClose();
          onOpen();
        }}
      >
        {t(($) => $.notices.open)}
      </UnstyledButton>
      {reminder && (
        <>
          <UnstyledButton className={classes.open} onClick={() => later(reminder.id)}>
            {t(($) => $.notices.later)}
          </UnstyledButton>
          <UnstyledButton className={classes.open} onClick={() => finish(reminder)}>
            {t(($) => $.notices.done)}
          </UnstyledButton>
        </>
      )}
    </span>
  );
}
