import { Checkbox, Menu, UnstyledButton } from '@mantine/core';
import { IconClockShare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { addDays } from '#shared/rules/dates.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './lines.module.css';

interface ReminderListProps {
  readonly reminders: Output<'today.get'>['reminders'];
  readonly today: string;
}

/** What falls due today and what should have been done before. Done by one click, moved by two. */
export function ReminderList({ reminders, today }: ReminderListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useCommand('reminders.done');
  const move = useCommand('reminders.move');
  const later = [
    { word: t(($) => $.today.reminders.tomorrow), on: addDays(today, 1) },
    { word: t(($) => $.today.reminders.inThreeDays), on: addDays(today, 3) },
    { word: t(($) => $.today.reminders.inWeek), on: addDays(today, 7) },
  ];
  return (
    <Section title={t(($) => $.today.reminders.title)}>
      <ul className={classes.lines}>
        {reminders.map(({ id, text, on, time, isOverdue, clientId, clientName }) => (
          <li key={id} className={classes.line}>
            <Checkbox
              checked={false}
              aria-label={t(($) => $.today.reminders.done, { text })}
              onChange={() => void done.run({ id })}
            />
            <span className={isOverdue ? classes.overdue : classes.time}>
              {isOverdue ? format.date(on) : time}
            </span>
            <span className={classes.text}>{text}</span>
            {clientId !== null && (
              <Link className={classes.name} to="/clients/$clientId" params={{ clientId }}>
                {clientName}
              </Link>
            )}
            <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <UnstyledButton
                  className={classes.end}
                  aria-label={t(($) => $.today.reminders.moveOne, { text })}
                >
                  <IconClockShare size={16} stroke={1.5} aria-hidden />{' '}
                  {t(($) => $.today.reminders.move)}
                </UnstyledButton>
              </Menu.Target>
              <Menu.Dropdown>
                {later.map((choice) => (
                  <Menu.Item
                    key={choice.on}
                    rightSection={<span className={classes.quiet}>{format.date(choice.on)}</span>}
                    onClick={() => void move.run({ id, on: choice.on, time })}
                  >
                    {choice.word}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
    </Section>
  );
}
