import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import { prepared } from '../../db/prepared.ts';

export const isIgnored = (sqlite: Sqlite, key: string): boolean =>
  prepared(sqlite, 'SELECT 1 FROM ignored_numbers WHERE number_key = ?').get(key) !== undefined;

/** Asked twice, it is ignored once. `at` is a UTC instant. */
export function ignoreNumber(sqlite: Sqlite, number: string, key: string, at: string): void {
  if (isIgnored(sqlite, key)) return;
  sqlite
    .prepare('INSERT INTO ignored_numbers (number, number_key, created_at) VALUES (?, ?, ?)')
    .run(number, key, at);
}

export const readIgnored = (sqlite: Sqlite): Output<'phone.ignored'> =>
  prepared(
    sqlite,
    'SELECT id, number_key AS number, created_at AS since FROM ignored_numbers ORDER BY id DESC',
  ).all() as Output<'phone.ignored'>;

/** Answers the number. Throws `not_found`. */
export function unignoreNumber(sqlite: Sqlite, id: number): string {
  const number = sqlite
    .prepare('SELECT number_key FROM ignored_numbers WHERE id = ?')
    .pluck()
    .get(id) as string | undefined;
  if (number === undefined) throw new AppError('not_found');
  sqlite.prepare('DELETE FROM ignored_numbers WHERE id = ?').run(id);
  return number;
}
