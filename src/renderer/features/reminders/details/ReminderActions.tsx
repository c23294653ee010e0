import { Button, Menu } from '@mantine/core';
import { IconAlarmSnooze, IconCheck, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { snoozeChoices, snoozedUntil } from './snooze.ts';
import classes from './details.module.css';

interface ReminderActionsProps {
  readonly reminder: ReminderDetails;
  readonly occurrence: string | undefined;
  readonly onInvite: () => void;
  readonly onClose: () => void;
}

const doneKey = 'mod+Enter';

/** Done, later, to the other side, away. */
export function ReminderActions(props: ReminderActionsProps) {
  const { reminder, occurrence = reminder.occurrence, onInvite, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const done = useCommand('reminders.done');
  const snooze = useCommand('reminders.snooze');
  const skip = useCommand('reminders.skip');
  const remove = useCommand('reminders.remove');
  const { id, isDone, rule, kind, snoozedUntil: until } = reminder;
  const thenClose = (running: Promise<unknown>): void =>
    void running.then((ran) => {
      if (ran) onClose();
    });
  const finish = (): void =>
    thenClose(done.run({ id, isDone: !isDone, ...(occurrence === null ? {} : { occurrence }) }));
  useHotkeys([[doneKey, finish]], { layer: 'dialog', inFields: true });
  return (
    <div className={classes.actions}>
      <Button
        leftSection={<IconCheck size={18} stroke={1.5} aria-hidden />}
        rightSection={<Kbd keys={doneKey} />}
        onClick={finish}
      >
        {isDone ? t(($) => $.calendar.details.reopen) : t(($) => $.calendar.details.done)}
      </Button>
      {!isDone && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconAlarmSnooze size={18} stroke={1.5} aria-hidden />}
            >
              {until === null
                ? t(($) => $.calendar.details.snooze)
                : t(($) => $.calendar.details.snoozed, { until: format.instant(until) })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {snoozeChoices.map((choice) => (
              <Menu.Item
                key={choice}
                onClick={() =>
                  thenClose(snooze.run({ id, until: snoozedUntil(choice, new Date()) }))
                }
              >
                {t(($) => $.calendar.snooze[choice])}
              </Menu.Item>
            ))}
            {until !== null && (
              <Menu.Item onClick={() => void snooze.run({ id, until: null })}>
                {t(($) => $.calendar.snooze.never)}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {kind !== 'task' && (
        <Button
          variant="default"
          leftSection={<IconSend size={18} stroke={1.5} aria-hidden />}
          onClick={onInvite}
        >
          {t(($) => $.calendar.invite.button)}
        </Button>
      )}
      {rule !== null && occurrence !== null && !isDone && (
        <Button
          variant="subtle"
          color="slate"
          onClick={() => thenClose(skip.run({ id, occurrence }))}
        >
          {t(($) => $.calendar.details.skip)}
        </Button>
      )}
      <Button
        variant="subtle"
        color="slate"
        leftSection={<IconTrash size={18} stroke={1.5} aria-hidden />}
        onClick={() => thenClose(remove.run({ id }))}
      >
        {rule === null
          ? t(($) => $.calendar.details.remove)
          : t(($) => $.calendar.details.removeAll)}
      </Button>
    </div>
  );
}
