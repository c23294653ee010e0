import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { age } from '#shared/rules/calendar.ts';
import { comingOf } from '#shared/rules/reminders/series.ts';
import { prepared } from '../../db/prepared.ts';
import { isOpenSql } from '../call-week/open-call.store.ts';
import { seriesOf, type SeriesColumns } from '../reminders/series-row.ts';
import { readImportantDates } from './important-dates.store.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What stands on some days, at most `perDay` things on each. */
export function readDays(
  sqlite: Sqlite,
  days: Days & { readonly perDay: number },
): Output<'calendar.range'> {
  const { perDay } = days;
  const items = [
    ...remindersOf(sqlite, days),
    ...comingReminders(sqlite, days),
    ...callsOf(sqlite, days),
    ...datesOf(sqlite, days),
  ].toSorted(byTime);
  const counts = new Map(countsOf(sqlite, days));
  const shown: CalendarItem[] = [];
  const shownOn = new Map<string, number>();
  for (const item of items) {
    const count = shownOn.get(item.on) ?? 0;
    // Reminders beyond the first `perDay` were counted by SQL, everything else is counted here.
    if (item.type !== 'reminder' || item.isComing) {
      counts.set(item.on, (counts.get(item.on) ?? 0) + 1);
    }
    if (count === perDay) continue;
    shownOn.set(item.on, count + 1);
    shown.push(item);
  }
  const more = [...counts]
    .map(([on, count]) => ({ on, count: count - (shownOn.get(on) ?? 0) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { items: shown, more };
}

const ranks = { date: 0, reminder: 1, call: 2 } as const;

/** By day and hour, what has no hour first: dates, reminders, calls. */
const byTime = (a: CalendarItem, b: CalendarItem): number =>
  compare(a.on, b.on) || compare(a.time ?? '', b.time ?? '') || ranks[a.type] - ranks[b.type];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type ReminderItem = Extract<CalendarItem, { type: 'reminder' }>;

const reminderColumns = `reminders.id, reminders.text, reminders.kind, duration_minutes AS durationMinutes,
  reminders.client_id AS clientId, clients.name AS clientName, rule`;

const remindersSql = `SELECT ${reminderColumns}, due_on AS "on", due_time AS time, rule_on AS occurrence,
    done_at IS NOT NULL AS isDone
  FROM (SELECT id AS found, row_number() OVER (PARTITION BY due_on ORDER BY due_time, id) AS nth
    FROM reminders INDEXED BY reminders_day WHERE due_on BETWEEN @from AND @to)
  JOIN reminders ON reminders.id = found
  LEFT JOIN clients ON clients.id = reminders.client_id WHERE nth <= @perDay`;

type ReminderRow = Omit<ReminderItem, 'type' | 'isComing' | 'isDone'> & { readonly isDone: 0 | 1 };

const remindersOf = (sqlite: Sqlite, days: Days & { perDay: number }): ReminderItem[] =>
  (prepared(sqlite, remindersSql).all(days) as ReminderRow[]).map((row) => ({
    ...row,
    type: 'reminder',
    isComing: false,
    isDone: row.isDone === 1,
  }));

const countsSql = `SELECT due_on, count(*) FROM reminders INDEXED BY reminders_day
  WHERE due_on BETWEEN @from AND @to GROUP BY due_on`;

const countsOf = (sqlite: Sqlite, { from, to }: Days): [string, number][] =>
  prepared(sqlite, countsSql).raw().all({ from, to }) as [string, number][];

const comingSql = `SELECT ${reminderColumns}, rule_from, rule_time, rule_on, rule_skips
  FROM reminders INDEXED BY reminders_recurring LEFT JOIN clients ON clients.id = reminders.client_id
  WHERE rule IS NOT NULL AND done_at IS NULL AND rule_on < @to`;

type ComingRow = Omit<ReminderRow, 'on' | 'time' | 'occurrence' | 'isDone'> & SeriesColumns;

/** Days that recurring reminders will fall on after the one that is due now. */
function comingReminders(sqlite: Sqlite, { from, to }: Days): ReminderItem[] {
  const rows = prepared(sqlite, comingSql).all({ to }) as ComingRow[];
  return rows.flatMap((row) => {
    const series = seriesOf(row);
    if (series === null) return [];
    const { rule_from: _from, rule_time, rule_on: _on, rule_skips: _skips, ...item } = row;
    return comingOf(series, from, to).map((on) => ({
      ...item,
      type: 'reminder',
      on,
      time: rule_time,
      occurrence: on,
      isComing: true,
      isDone: false,
    }));
  });
}

type CallItem = Extract<CalendarItem, { type: 'call' }>;

const callsSql = `SELECT call.id, week_id AS weekId, call.client_id AS clientId, clients.name,
    planned_on AS "on", planned_time AS time,
    (week.finished_at IS NULL AND ${isOpenSql}) AS isOpen
  FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
  JOIN clients ON clients.id = call.client_id WHERE planned_on BETWEEN @from AND @to`;

const callsOf = (sqlite: Sqlite, { from, to }: Days): CallItem[] =>
  (
    prepared(sqlite, callsSql).all({ from, to }) as (Omit<CallItem, 'type' | 'isOpen'> & {
      isOpen: 0 | 1;
    })[]
  ).map((row) => ({ ...row, type: 'call', isOpen: row.isOpen === 1 }));

const datesOf = (sqlite: Sqlite, { from, to }: Days): CalendarItem[] =>
  readImportantDates(sqlite, from, to).map(({ clientId, name, label, date, on }) => ({
    type: 'date',
    clientId,
    name,
    label,
    on,
    time: null,
    years: age(date, on),
  }));
