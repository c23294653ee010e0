import type { Database as Sqlite } from 'better-sqlite3';

interface ChangeRow {
  readonly table_name: 'clients' | 'orders';
  readonly row_id: number;
  readonly before: string;
  readonly after: string;
}

/** Columns of clients and orders that a person changed by hand. */
export interface HandEdits {
  has(table: 'clients' | 'orders', id: number, column: string): boolean;
}

/**
 * What was changed by hand since a row came in, out of the journal: an import leaves those fields as they are.
 * Actions that were undone, and undoings, changed nothing.
 */
export function handEdits(sqlite: Sqlite): HandEdits {
  const edited = new Map<string, Set<string>>();
  const changes = sqlite
    .prepare(
      `SELECT table_name, row_id, before, after FROM journal_changes
       JOIN journal_actions ON journal_actions.id = journal_changes.action_id
       WHERE table_name IN ('clients', 'orders') AND after IS NOT NULL
         AND kind NOT LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL`,
    )
    .iterate() as IterableIterator<ChangeRow>;
  for (const { table_name: table, row_id: id, before, after } of changes) {
    const was = JSON.parse(before) as Record<string, unknown>;
    const became = JSON.parse(after) as Record<string, unknown>;
    const key = `${table}:${id}`;
    const columns = edited.get(key) ?? new Set<string>();
    for (const column of Object.keys(became))
      if (was[column] !== became[column]) columns.add(column);
    edited.set(key, columns);
  }
  return { has: (table, id, column) => edited.get(`${table}:${id}`)?.has(column) ?? false };
}
