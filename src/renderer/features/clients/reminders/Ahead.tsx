import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { DateText } from '#renderer/ui/format/values.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ReminderItem } from './ReminderItem.tsx';
import classes from './reminders.module.css';

/** What comes next with a client: calls of the running week, then reminders, the nearest first. */
export function Ahead({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { plannedCalls, reminders } = client;
  return (
    <Section title={t(($) => $.clients.card.ahead)}>
      {plannedCalls.length + reminders.length === 0 && (
        <p className={classes.nothing}>{t(($) => $.reminders.none)}</p>
      )}
      <ul className={classes.list}>
        {plannedCalls.map(({ callId, weekId, rank, plannedOn, plannedTime }) => (
          <li key={callId} className={classes.item}>
            <div className={classes.words}>
              <Link
                className={classes.open}
                to="/call-week/$weekId/call/$callId"
                params={{ weekId, callId }}
              >
                {t(($) => $.clients.plannedCall, { rank })}
              </Link>
              <div className={classes.date}>
                <DateText date={plannedOn} />, {plannedTime}
              </div>
            </div>
          </li>
        ))}
        {reminders.map((reminder) => (
          <ReminderItem key={reminder.id} reminder={reminder} />
        ))}
      </ul>
    </Section>
  );
}
