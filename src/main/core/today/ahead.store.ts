import type { Output } from '#shared/contract/index.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { localDate, toInstant } from '#shared/rules/zones.ts';
import { prepared } from '../../db/prepared.ts';
import { isOpenSql } from '../call-week/open-call.store.ts';
import { callableOn, contactAt, mayBeCalled, phoneOf } from './candidate.store.ts';
import type { Day } from './line-reader.ts';

type Ahead = NonNullable<Output<'today.get'>['ahead']>;

const nextThing = `SELECT * FROM (
    SELECT 'reminder' AS kind, due_on AS "on", due_time AS time, text
    FROM reminders WHERE done_at IS NULL AND due_on > @today ORDER BY due_on, due_time, id LIMIT 1)
  UNION ALL SELECT * FROM (
    SELECT 'call', planned_on, planned_time, clients.name
    FROM call_weeks AS week JOIN call_week_calls AS call ON call.week_id = week.id
    JOIN clients ON clients.id = call.client_id
    WHERE week.finished_at IS NULL AND ${isOpenSql} AND planned_on > @today
    ORDER BY planned_on, planned_time, rank LIMIT 1)
  ORDER BY "on", time LIMIT 1`;

/** Nobody has spoken to them for so long. */
const unheardDays = 90;

const unheardOf = `SELECT clients.id AS clientId, clients.name, ${phoneOf('clients.id')} AS phone,
    totals.orders, ${contactAt} AS lastContactAt
  FROM client_totals AS totals INDEXED BY client_totals_revenue
  CROSS JOIN clients ON clients.id = totals.client_id
  WHERE totals.revenue_minor > 0 AND ${mayBeCalled} AND coalesce(lastContactAt, '') < @since AND phone IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM today_marks WHERE today_marks.client_id = clients.id AND marked_on > @sinceOn)
  ORDER BY totals.revenue_minor DESC LIMIT 1`;

interface UnheardRow extends Omit<NonNullable<Ahead['unheard']>, 'lastContactOn'> {
  readonly lastContactAt: string | null;
}

/** For a day that asks for nothing: what comes next, and a good client whom nobody has spoken to for three months. */
export function readAhead(day: Day): Ahead {
  const { sqlite, today, timeZone } = day;
  const sinceOn = addDays(today, -unheardDays);
  const since = toInstant(sinceOn, '00:00', timeZone);
  const next = prepared(sqlite, nextThing).get({ today }) as Ahead['next'] | undefined;
  const row = prepared(sqlite, unheardOf).get({
    ...callableOn(day),
    since,
    sinceOn,
  }) as UnheardRow | undefined;
  if (!row) return { next: next ?? null, unheard: null };
  const { lastContactAt, ...client } = row;
  const lastContactOn = lastContactAt === null ? null : localDate(lastContactAt, timeZone);
  return { next: next ?? null, unheard: { ...client, lastContactOn } };
}
