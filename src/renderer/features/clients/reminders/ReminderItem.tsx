import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { readRrule } from '#shared/rules/recurrence/rrule.ts';
import { recurrenceWords } from '#shared/rules/recurrence/words.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { DateText } from '#renderer/ui/format/values.tsx';
import { quickTime, quickTimes } from './remind-when.ts';
import classes from './reminders.module.css';

/** One reminder: done with one click, moved or deleted from its menu. */
export function ReminderItem({ reminder }: { readonly reminder: ClientCard['reminders'][number] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const done = useCommand('reminders.done');
  const move = useCommand('reminders.move');
  const remove = useCommand('reminders.remove');
  const { id, text, on, time, rule, occurrence } = reminder;
  const recurrence = rule === null ? null : readRrule(rule);
  const isOverdue = on < localDate();
  return (
    <li className={classes.item}>
      <Checkbox
        mt={2}
        checked={false}
        aria-label={`${t(($) => $.reminders.done)}: ${text}`}
        onChange={() => void done.run({ id, ...(occurrence === null ? {} : { occurrence }) })}
      />
      <div className={classes.words}>
        <Link className={classes.open} to="/reminders" search={{ view: 'agenda', reminder: id }}>
          {text}
        </Link>
        <div className={classes.date} data-overdue={isOverdue || undefined}>
          <DateText date={on} />
          {time !== null && `, ${time}`}
          {recurrence && ` · ${recurrenceWords(recurrence, language)}`}
          {isOverdue && ` · ${t(($) => $.reminders.overdue)}`}
        </div>
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="slate"
            aria-label={`${t(($) => $.clients.card.more)}: ${text}`}
          >
            <IconDots size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(($) => $.reminders.move)}</Menu.Label>
          {quickTimes.map((choice) => (
            <Menu.Item
              key={choice}
              onClick={() => void move.run({ id, ...quickTime(choice, localDate()) })}
            >
              {t(($) => $.reminders.when[choice])}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void remove.run({ id })}>
            {t(($) => $.reminders.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
