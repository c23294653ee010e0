import type { Database, Statement } from 'better-sqlite3';

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement prepared once a connection: for hot reads, where preparing costs more than running. SQL is
 * written in the code or put together from a few fixed pieces, so the number of statements stays small.
 */
export function prepared(sqlite: Database, sql: string): Statement {
  let known = statements.get(sqlite);
  if (!known) statements.set(sqlite, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = sqlite.prepare(sql)));
  return statement;
}
