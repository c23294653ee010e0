import type { Database as Sqlite } from 'better-sqlite3';
import { prepared } from '../../db/prepared.ts';
import type { IncomingCallMarksTable } from './phone.table.ts';

export interface MissedNumber {
  readonly number: string;
  readonly times: number;
  readonly lastAt: string;
}

/** Lines of a list that somebody works through in a day. */
const mostMissed = 50;

const missedSql = `FROM incoming_calls AS call WHERE rang_at >= @since
  AND NOT EXISTS (SELECT 1 FROM incoming_call_marks WHERE incoming_call_id = call.id)
  AND NOT EXISTS (SELECT 1 FROM ignored_numbers WHERE number_key = call.number_key)`;

/** Keeps that a number rang; answers the id. `at` is a UTC instant. */
export function insertIncoming(sqlite: Sqlite, number: string, key: string, at: string): number {
  const { lastInsertRowid } = sqlite
    .prepare('INSERT INTO incoming_calls (number, number_key, rang_at) VALUES (?, ?, ?)')
    .run(number, key, at);
  return Number(lastInsertRowid);
}

/** Numbers that rang since an instant and were neither answered nor called back, the latest first; and how many. */
export function readMissed(
  sqlite: Sqlite,
  since: string,
): { total: number; numbers: MissedNumber[] } {
  const total = prepared(sqlite, `SELECT count(DISTINCT number_key) ${missedSql}`)
    .pluck()
    .get({ since }) as number;
  // Beside max() the other columns are of the row that has it.
  const numbers = prepared(
    sqlite,
    `SELECT number, count(*) AS times, max(rang_at) AS lastAt ${missedSql}
     GROUP BY number_key ORDER BY lastAt DESC LIMIT ${mostMissed}`,
  ).all({ since }) as MissedNumber[];
  return { total, numbers };
}

/** Marks every open call of the numbers; answers how many there were. */
export function markIncoming(
  sqlite: Sqlite,
  keys: readonly string[],
  mark: IncomingCallMarksTable['mark'],
  at: string,
): number {
  const { changes } = sqlite
    .prepare(
      `INSERT INTO incoming_call_marks (incoming_call_id, mark, created_at)
       SELECT call.id, ?, ? FROM incoming_calls AS call
       WHERE number_key IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM incoming_call_marks WHERE incoming_call_id = call.id)`,
    )
    .run(mark, at, JSON.stringify(keys));
  return changes;
}
