import type { Database as Sqlite } from 'better-sqlite3';
import { datePartsOf, nextOccurrence } from '#shared/rules/calendar.ts';
import type { CalendarEvent } from '#shared/rules/ics/calendar-file.ts';
import { seriesOf, type SeriesColumns } from '../reminders/series-row.ts';
import { callUid, reminderUid, usualMinutes } from './appointment.store.ts';

interface Wanted {
  /** Local date: what was due before it is left out. */
  readonly since: string;
  readonly today: string;
  readonly withDates: boolean;
  readonly words: {
    readonly birthday: string;
    readonly callTo: (name: string) => string;
  };
}

/** Everything the calendar holds, row by row, so that a large base needs no memory for it. */
export function* allEvents(sqlite: Sqlite, wanted: Wanted): Generator<CalendarEvent> {
  yield* reminderEvents(sqlite, wanted.since);
  yield* callEvents(sqlite, wanted);
  if (wanted.withDates) yield* dateEvents(sqlite, wanted);
}

interface ReminderRow extends SeriesColumns {
  readonly id: number;
  readonly created_at: string;
  readonly kind: 'task' | 'call' | 'meeting';
  readonly text: string;
  readonly due_on: string;
  readonly due_time: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly lead: number | null;
  readonly isOpen: 0 | 1;
  readonly client: string | null;
  readonly phone: string | null;
}

/** The telephone to dial, of the client that `column` names. */
const phoneOf = (column: string): string =>
  `(SELECT e164 FROM client_phones WHERE client_phones.client_id = ${column} AND e164 IS NOT NULL
      AND is_wrong = 0 ORDER BY position, id LIMIT 1) AS phone`;

const remindersSql = `SELECT reminders.id, reminders.created_at, reminders.kind, text, due_on, due_time,
    duration_minutes AS minutes, place, lead_minutes AS lead, done_at IS NULL AS isOpen,
    rule, rule_from, rule_time, rule_on, rule_skips, clients.name AS client,
    ${phoneOf('reminders.client_id')}
  FROM reminders LEFT JOIN clients ON clients.id = reminders.client_id
  WHERE due_on >= ? OR (rule IS NOT NULL AND done_at IS NULL) ORDER BY due_on, reminders.id`;

function* reminderEvents(sqlite: Sqlite, since: string): Generator<CalendarEvent> {
  const rows = sqlite.prepare(remindersSql).iterate(since) as IterableIterator<ReminderRow>;
  for (const row of rows) {
    const series = row.isOpen === 1 ? seriesOf(row) : null;
    const one: CalendarEvent = {
      uid: reminderUid(row),
      on: row.due_on,
      time: row.due_time,
      durationMinutes: row.minutes ?? usualMinutes[row.kind],
      summary: row.text,
      description: [row.client, row.phone].filter((word) => word !== null).join(', '),
      location: row.place ?? undefined,
      alarmMinutes: row.isOpen === 1 ? (row.lead ?? (row.due_time === null ? null : 0)) : null,
    };
    if (series === null) {
      yield one;
      continue;
    }
    const { rule, on, time } = series;
    // What was done stands in the file by itself, so the series goes on from what is due now.
    yield { ...one, on, time, rule, skips: series.skips };
    const isMoved = row.due_on !== on || row.due_time !== time;
    if (isMoved) yield { ...one, inPlaceOf: { on, time } };
  }
}

interface CallRow {
  readonly id: number;
  readonly createdAt: string;
  readonly on: string;
  readonly time: string;
  readonly name: string;
  readonly phone: string | null;
}

const callsSql = `SELECT call.id, week.created_at AS createdAt, planned_on AS "on", planned_time AS time, clients.name,
    ${phoneOf('call.client_id')}
  FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
  JOIN clients ON clients.id = call.client_id WHERE planned_on >= ? ORDER BY planned_on, call.id`;

function* callEvents(sqlite: Sqlite, { since, words }: Wanted): Generator<CalendarEvent> {
  const rows = sqlite.prepare(callsSql).iterate(since) as IterableIterator<CallRow>;
  for (const { id, createdAt, on, time, name, phone } of rows) {
    yield {
      uid: callUid(id, createdAt),
      on,
      time,
      durationMinutes: usualMinutes.call,
      summary: words.callTo(name),
      ...(phone === null ? {} : { description: phone }),
    };
  }
}

interface DateRow {
  readonly id: number;
  readonly kind: 'birthday' | 'date';
  readonly name: string;
  readonly label: string | null;
  readonly date: string;
}

const datesSql = `SELECT id, 'birthday' AS kind, name, NULL AS label, birthday AS date FROM clients
    WHERE birthday IS NOT NULL AND is_target IS NOT 0
  UNION ALL SELECT client_dates.id, 'date', name, label, on_date FROM client_dates
    JOIN clients ON clients.id = client_dates.client_id WHERE is_target IS NOT 0`;

function* dateEvents(sqlite: Sqlite, { today, words }: Wanted): Generator<CalendarEvent> {
  const rows = sqlite.prepare(datesSql).iterate() as IterableIterator<DateRow>;
  for (const { id, kind, name, label, date } of rows) {
    const { month, day } = datePartsOf(date);
    yield {
      uid: `${kind}-${id}-${date.replaceAll('-', '')}@fifteen`,
      on: nextOccurrence(date, today),
      time: null,
      durationMinutes: 1440,
      summary: `${name}: ${label ?? words.birthday}`,
      rule: { every: 'year', month, day, interval: 1, until: null },
    };
  }
}
