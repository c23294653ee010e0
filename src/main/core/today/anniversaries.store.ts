import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { addDays, age, nextOccurrence } from '#shared/rules/dates.ts';
import { prepared } from '../../db/prepared.ts';

type Anniversary = Output<'today.get'>['dates'][number];

interface DateRow {
  readonly clientId: number;
  readonly name: string;
  readonly label: string | null;
  readonly date: string;
}

/** Birthdays and important dates that come round within so many days from today, today included. */
export function readAnniversaries(sqlite: Sqlite, today: string, days: number): Anniversary[] {
  const coming = Array.from({ length: days + 1 }, (_, ahead) => addDays(today, ahead).slice(5));
  // In a common year 29 February is kept on the 28th.
  const list = JSON.stringify(coming.includes('02-28') ? [...coming, '02-29'] : coming);
  const last = addDays(today, days);
  const birthdays = prepared(
    sqlite,
    `SELECT id AS clientId, name, NULL AS label, birthday AS date FROM clients
     WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (SELECT value FROM json_each(?))`,
  ).all(list) as DateRow[];
  const dates = prepared(
    sqlite,
    `SELECT client_id AS clientId, name, label, on_date AS date
     FROM client_dates JOIN clients ON clients.id = client_dates.client_id
     WHERE substr(on_date, -5) IN (SELECT value FROM json_each(?))`,
  ).all(list) as DateRow[];
  const next =
    (kind: Anniversary['kind']) =>
    (row: DateRow): Anniversary => {
      const on = nextOccurrence(row.date, today);
      return {
        clientId: row.clientId,
        name: row.name,
        kind,
        label: row.label,
        on,
        years: age(row.date, on),
      };
    };
  return [...birthdays.map(next('birthday')), ...dates.map(next('date'))]
    .filter(({ on }) => on <= last)
    .toSorted((a, b) => (a.on === b.on ? a.clientId - b.clientId : a.on < b.on ? -1 : 1));
}
