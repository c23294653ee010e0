import type { Database as Sqlite } from 'better-sqlite3';

interface ChangeRow {
  readonly table_name: 'clients' | 'orders';
  readonly row_id: number;
  readonly before: string;
  readonly after: string;
}

/** Columns of clients and orders that a person changed by hand; `address` of a client stands for all of theirs. */
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
  for (const id of clientsWithOwnAddresses(sqlite)) {
    const columns = edited.get(`clients:${id}`) ?? new Set<string>();
    edited.set(`clients:${id}`, columns.add('address'));
  }
  return { has: (table, id, column) => edited.get(`${table}:${id}`)?.has(column) ?? false };
}

/** Clients an address of whom was written, changed or deleted by hand. */
function clientsWithOwnAddresses(sqlite: Sqlite): number[] {
  return sqlite
    .prepare(
      `SELECT json_extract(before, '$.client_id') FROM journal_changes
       JOIN journal_actions ON journal_actions.id = journal_changes.action_id
       WHERE table_name = 'client_addresses'
         AND kind NOT LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL
       UNION
       SELECT client_addresses.client_id FROM journal_inserts
       JOIN journal_actions ON journal_actions.id = journal_inserts.action_id
       JOIN client_addresses ON client_addresses.id BETWEEN first_id AND last_id
       WHERE table_name = 'client_addresses' AND kind NOT LIKE 'import.%'`,
    )
    .pluck()
    .all() as number[];
}
