import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { BadTimeNotice } from '#renderer/ui/calling/CallTime.tsx';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { OutcomeBadge } from '../shared/OutcomeBadge.tsx';
import { useCallHours } from '../shared/use-call-hours.ts';
import { Phones } from './Phones.tsx';
import type { Dialled } from './use-dialled.ts';
import classes from './talk.module.css';

type TalkData = Output<'callWeek.call'>;

interface ClientFactsProps {
  readonly talk: TalkData;
  readonly dialled: Dialled;
}

/** Quiet facts: who they are, what they asked for, what we owe them, what was said before. */
export function ClientFacts({ talk, dialled }: ClientFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { client, call, facts, contacts, reminders } = talk;
  const hours = useCallHours()(call.callFrom, call.callTo);
  return (
    <aside className={classes.facts} aria-label={t(($) => $.callWeek.talk.facts)}>
      <h2 className={classes.name}>{client.name}</h2>
      <p className={classes.soft}>
        {[client.company, client.occupation].filter((part) => part !== null).join(' · ')}
      </p>
      <Phones phones={client.phones} dialled={dialled} />
      {client.localTime !== null && (
        <p className={classes.attention}>
          {t(($) => $.callWeek.talk.localTime, { time: client.localTime })}
        </p>
      )}
      {hours !== null && <p className={classes.attention}>{hours}</p>}
      <BadTimeNotice callFrom={call.callFrom} callTo={call.callTo} timeZone={client.timeZone} />
      <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.card}>
        {t(($) => $.callWeek.talk.card)}
      </Link>

      {client.wishes !== null && client.wishes !== '' && (
        <section className={classes.wishes}>
          <h3>{t(($) => $.callWeek.talk.wishes)}</h3>
          <p>{client.wishes}</p>
        </section>
      )}
      <dl className={classes.figures}>
        <dt>
          {t(($) => $.callWeek.talk.standing, {
            rank: call.rank,
            share: format.percent(call.share),
          })}
        </dt>
        <dd>
          <Money minor={call.revenueMinor} />
        </dd>
        <dt>{t(($) => $.callWeek.talk.ordersLine)}</dt>
        <dd>{format.number(facts.orders)}</dd>
        {facts.firstOrderOn !== null && (
          <>
            <dt>{t(($) => $.callWeek.talk.since)}</dt>
            <dd>
              <DateText date={facts.firstOrderOn} />
            </dd>
          </>
        )}
        {facts.lastOrderOn !== null && (
          <>
            <dt>{t(($) => $.callWeek.talk.lastOrder)}</dt>
            <dd>
              <DateText date={facts.lastOrderOn} />
            </dd>
          </>
        )}
        {facts.usualIntervalDays !== null && (
          <>
            <dt>{t(($) => $.callWeek.talk.interval)}</dt>
            <dd>{t(($) => $.callWeek.talk.days, { count: facts.usualIntervalDays })}</dd>
          </>
        )}
      </dl>
      {reminders.length > 0 && (
        <section>
          <h3>{t(($) => $.callWeek.talk.owed)}</h3>
          <ul>
            {reminders.map((reminder) => (
              <li key={reminder.id}>
                {reminder.text} <span className={classes.soft}>{format.date(reminder.dueOn)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LastAnswer before={talk.before} />
      <section>
        <h3>{t(($) => $.callWeek.talk.contacts)}</h3>
        {contacts.length === 0 && (
          <p className={classes.soft}>{t(($) => $.callWeek.talk.noContacts)}</p>
        )}
        <ul>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span className={classes.soft}>{format.instant(contact.happenedAt)}</span>{' '}
              {contact.text === '' ? <Outcome outcome={contact.outcome} /> : contact.text}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function Outcome({ outcome }: { readonly outcome: string | null }) {
  const known = (
    ['no_answer', 'call_back', 'wrong_number', 'asked_not_to_call', 'talked'] as const
  ).find((one) => one === outcome);
  return known === undefined ? null : <OutcomeBadge outcome={known} attempts={1} />;
}

function LastAnswer({ before }: { readonly before: TalkData['before'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (before === null || (before.words === null && before.score === null)) return null;
  return (
    <section>
      <h3>{t(($) => $.callWeek.talk.before, { date: format.date(before.on) })}</h3>
      <p>
        {before.words}
        {before.score !== null && (
          <span className={classes.soft}>
            {' '}
            {t(($) => $.callWeek.talk.scoreOf, { score: before.score })}
          </span>
        )}
      </p>
    </section>
  );
}
