import type { Database as Sqlite } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** Changes with every commit, of this connection and of others: what was read under another one may be out of date. */
export const dataVersion = (sqlite: Sqlite): string => {
  const others = prepared(sqlite, 'PRAGMA data_version').pluck().get();
  const own = prepared(sqlite, 'SELECT total_changes()').pluck().get();
  return `${String(others)}.${String(own)}`;
};
