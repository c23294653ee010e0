import type { Database as Sqlite } from 'better-sqlite3';
import type { TellableNotice } from '#shared/contract/notices.ts';
import type { Span } from '#shared/rules/reminders/notices.ts';
import { toForget } from '#shared/rules/reminders/telling.ts';
import { prepared } from '../../db/prepared.ts';
import { readNotices } from '../reminders/notices.store.ts';

type Ask = Parameters<typeof readNotices>[2];

/** Up to which UTC instant it was looked for what is due; null where it never was. */
export const readLookedUntil = (sqlite: Sqlite): string | null =>
  (prepared(sqlite, 'SELECT until FROM notices_looked').pluck().get() as string | undefined) ??
  null;

// What a clock that ran ahead by more than a day was told of is due again when its day comes.
const isTold = 'SELECT 1 FROM told_notices WHERE key = ? AND at <= ?';

/** What is due within a span and has not been told of by `now`, the earliest first. */
export function readUntold(
  sqlite: Sqlite,
  span: Span,
  now: string,
  ask: Ask,
): { notices: TellableNotice[]; isCut: boolean } {
  const { reminders, dates, isCut } = readNotices(sqlite, span, ask);
  const told = prepared(sqlite, isTold);
  const { after } = toForget(now);
  const notices = [
    ...reminders.map(({ at, key, occurrence, reminderId, ...told }): TellableNotice => ({
      key,
      kind: 'reminder',
      reminderId,
      occurrence,
      text: told.text,
      clientId: told.clientId,
      clientName: told.clientName,
      on: told.on,
      time: told.time,
      years: null,
      at,
    })),
    ...dates.map(({ key, label, clientId, name, on, years, at }): TellableNotice => ({
      key,
      kind: 'date',
      reminderId: null,
      occurrence: null,
      text: label,
      clientId,
      clientName: name,
      on,
      time: null,
      years,
      at,
    })),
  ]
    .filter(({ key }) => told.get(key, after) === undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { notices, isCut };
}

/** Remembers that these were told of now, and forgets what no longer counts (`rules/reminders/telling`). */
export function markTold(sqlite: Sqlite, notices: readonly TellableNotice[], now: string): void {
  const { before, after } = toForget(now);
  prepared(sqlite, 'DELETE FROM told_notices WHERE at < ? OR at > ?').run(before, after);
  const insert = prepared(
    sqlite,
    'INSERT INTO told_notices (key, at, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const { key, at } of notices) insert.run(key, at, now);
  prepared(
    sqlite,
    'INSERT INTO notices_looked (id, until) VALUES (1, ?) ON CONFLICT DO UPDATE SET until = excluded.until',
  ).run(now);
}
