import { journaledTables } from '#main/db/database.ts';
import type { TestCore } from './core.ts';

const derivedTables = ['client_totals', 'client_search'] as const;

/** Everything a person could see of a base, derived rows included, but not the journal itself. */
export function dump({
  connection: { sqlite },
}: Pick<TestCore, 'connection'>): Record<string, unknown[]> {
  const read = (table: string, key: string): unknown[] =>
    sqlite.prepare(`SELECT * FROM ${table} ORDER BY ${key}`).all();
  return Object.fromEntries([
    ...journaledTables.map((table) => [table, read(table, 'id')]),
    ...derivedTables.map((table) => [table, read(table, 'client_id')]),
  ]) as Record<string, unknown[]>;
}
