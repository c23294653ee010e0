import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { age } from '#shared/rules/calendar.ts';
import {
  daysOfNotices,
  noticeAt,
  noticesBetween,
  type Clocks,
  type Span,
} from '#shared/rules/reminders/notices.ts';
import { prepared } from '../../db/prepared.ts';
import { readImportantDates } from '../calendar/important-dates.store.ts';
import { noticeable, type DueRow } from './series-row.ts';

type Notices = Output<'reminders.notices'>;

interface Ask {
  readonly clocks: Clocks;
  /** Whether anybody wants to be told of birthdays and other important dates. */
  readonly withDates: boolean;
}

/** More at once would be no notice to anyone. */
const mostNotices = 500;

/** What is to be told of after one instant and until another (`rules/reminders/notices`). */
export function readNotices(sqlite: Sqlite, span: Span, { clocks, withDates }: Ask): Notices {
  const rows = candidates(sqlite, span, clocks);
  const all = noticesBetween(rows.map(noticeable), span, clocks);
  const notices = all.slice(0, mostNotices);
  return {
    reminders: notices.map((notice) => ({ ...notice, ...wordsOf(sqlite, notice.reminderId) })),
    isCut: all.length > notices.length,
    dates: withDates ? readDateNotices(sqlite, span, clocks) : [],
  };
}

const columns = `id, due_on, due_time, lead_minutes, snoozed_until, rule, rule_from, rule_time, rule_on,
  rule_skips`;

/** Four ways to be due, each by its own index; UNION takes one that is due in two ways once. */
const candidatesSql = `
  SELECT ${columns} FROM reminders INDEXED BY reminders_open
    WHERE done_at IS NULL AND due_on BETWEEN @from AND @to
  UNION SELECT ${columns} FROM reminders INDEXED BY reminders_ahead
    WHERE lead_minutes IS NOT NULL AND done_at IS NULL AND due_on BETWEEN @from AND @farthest
  UNION SELECT ${columns} FROM reminders INDEXED BY reminders_snoozed
    WHERE snoozed_until IS NOT NULL AND done_at IS NULL AND snoozed_until > @after AND snoozed_until <= @until
  UNION SELECT ${columns} FROM reminders INDEXED BY reminders_recurring
    WHERE rule IS NOT NULL AND done_at IS NULL AND rule_on <= @farthest`;

const longestLead = `SELECT max(lead_minutes) FROM reminders INDEXED BY reminders_ahead
  WHERE lead_minutes IS NOT NULL AND done_at IS NULL`;

function candidates(sqlite: Sqlite, span: Span, { timeZone }: Clocks): DueRow[] {
  const lead = Number(prepared(sqlite, longestLead).pluck().get() ?? 0);
  const { from, to } = daysOfNotices(span, timeZone, 0);
  const { to: farthest } = daysOfNotices(span, timeZone, lead);
  return prepared(sqlite, candidatesSql).all({ ...span, from, to, farthest }) as DueRow[];
}

const wordsSql = `SELECT reminders.text, reminders.client_id AS clientId, clients.name AS clientName
  FROM reminders LEFT JOIN clients ON clients.id = reminders.client_id WHERE reminders.id = ?`;

type Words = Pick<Notices['reminders'][number], 'text' | 'clientId' | 'clientName'>;

const wordsOf = (sqlite: Sqlite, id: number): Words => prepared(sqlite, wordsSql).get(id) as Words;

const longestDateLead = 'SELECT coalesce(max(lead_days), 0) FROM client_dates';

/**
 * A date is told of as long before as its own lead says, and on its day where it has none: the lead that birthdays share
 * puts them on Today, where they disturb nobody.
 */
function readDateNotices(sqlite: Sqlite, span: Span, clocks: Clocks): Notices['dates'] {
  const longest = prepared(sqlite, longestDateLead).pluck().get() as number;
  const { from, to } = daysOfNotices(span, clocks.timeZone, longest * 1440);
  return readImportantDates(sqlite, from, to)
    .map((date) => {
      const lead = (date.leadDays ?? 0) * 1440;
      const at = noticeAt({ on: date.on, time: null, leadMinutes: lead }, clocks);
      const { clientId, name, label, on } = date;
      const key = `date ${clientId} ${label ?? ''} ${on} ${lead}`;
      return { key, at, clientId, name, label, on, years: age(date.date, on) };
    })
    .filter(({ at }) => at > span.after && at <= span.until)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.clientId - b.clientId));
}
