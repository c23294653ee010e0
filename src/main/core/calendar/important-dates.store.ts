import type { Database as Sqlite } from 'better-sqlite3';
import { addDays, daysBetween, nextOccurrence } from '#shared/rules/calendar.ts';
import { prepared } from '../../db/prepared.ts';

export interface ImportantDate {
  readonly clientId: number;
  readonly name: string;
  /** The owner's word for it; null for a birthday. */
  readonly label: string | null;
  /** As it was written: `yyyy-mm-dd` or `--mm-dd`. */
  readonly date: string;
  /** How many days before it to be told; null: as many as of a birthday. */
  readonly leadDays: number | null;
  /** The day it comes round on. */
  readonly on: string;
}

/** Days of the year (`mm-dd`) are asked for one by one, so that the index answers. */
const mostDays = 366;

const birthdays = `SELECT clients.id AS clientId, clients.name, NULL AS label, birthday AS date, NULL AS leadDays
  FROM clients INDEXED BY clients_birthday
  WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (SELECT value FROM json_each(@days))
    AND is_target IS NOT 0`;
const others = `SELECT clients.id AS clientId, clients.name, label, on_date AS date, lead_days AS leadDays
  FROM client_dates INDEXED BY client_dates_day
  CROSS JOIN clients ON clients.id = client_dates.client_id
  WHERE substr(on_date, -5) IN (SELECT value FROM json_each(@days)) AND is_target IS NOT 0`;

/**
 * Birthdays and other dates that come round from one day to another, both included, of all who are not marked as not
 * our clients. In common years 29 February is kept on the 28th. Beyond a year each date is given once.
 */
export function readImportantDates(sqlite: Sqlite, from: string, to: string): ImportantDate[] {
  const length = Math.min(daysBetween(from, to) + 1, mostDays);
  const days = Array.from({ length }, (_, ahead) => addDays(from, ahead).slice(5));
  const list = JSON.stringify(days.includes('02-28') ? [...days, '02-29'] : days);
  const rows = [birthdays, others].flatMap(
    (sql) => prepared(sqlite, sql).all({ days: list }) as Omit<ImportantDate, 'on'>[],
  );
  return rows
    .map((row) => ({ ...row, on: nextOccurrence(row.date, from) }))
    .filter(({ on, date }) => on <= to && (date.startsWith('--') || on >= date));
}
