import type { Database as Sqlite } from 'better-sqlite3';
import type { InsertedRanges } from '../journal/inserted-ranges.ts';

/** Tables whose rows belong to a client and feed what is derived from them. */
const feeding = ['client_phones', 'client_emails', 'client_tags', 'orders'] as const;

/** Starts an empty list of the clients whose derived rows are to be made anew. */
export function clearTouched(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TEMP TABLE IF NOT EXISTS touched_clients (client_id INTEGER PRIMARY KEY);
    DELETE FROM touched_clients;
  `);
}

/** Adds the clients of the rows in the ranges, as they are now: called before an undo deletes them. */
export function touchInserted(sqlite: Sqlite, inserted: InsertedRanges): void {
  for (const [first, last] of inserted.clients ?? []) {
    sqlite
      .prepare(
        'INSERT OR IGNORE INTO touched_clients SELECT id FROM clients WHERE id BETWEEN ? AND ?',
      )
      .run(first, last);
  }
  for (const table of feeding) {
    for (const [first, last] of inserted[table] ?? []) {
      sqlite
        .prepare(
          `INSERT OR IGNORE INTO touched_clients
           SELECT DISTINCT client_id FROM ${table} WHERE id BETWEEN ? AND ? AND client_id IS NOT NULL`,
        )
        .run(first, last);
    }
  }
}

/** Adds every client that an action's rows belong to, or belonged to before it. */
export function touchedByAction(sqlite: Sqlite, actionId: number, inserted: InsertedRanges): void {
  if (
    sqlite.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'touched_clients'").get() ===
    undefined
  ) {
    clearTouched(sqlite);
  }
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO touched_clients
       SELECT row_id FROM journal_changes WHERE action_id = ? AND table_name = 'clients'`,
    )
    .run(actionId);
  for (const table of feeding) {
    for (const side of ['before', 'after']) {
      sqlite
        .prepare(
          `INSERT OR IGNORE INTO touched_clients
           SELECT client FROM (
             SELECT json_extract(${side}, '$.client_id') AS client FROM journal_changes
             WHERE action_id = ? AND table_name = '${table}' AND ${side} IS NOT NULL
           ) WHERE client IS NOT NULL`,
        )
        .run(actionId);
    }
  }
  // Whoever has a tag is found by its name, the new one from now on.
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO touched_clients
       SELECT client_id FROM journal_changes JOIN client_tags ON client_tags.tag_id = row_id
       WHERE action_id = ? AND table_name = 'tags'`,
    )
    .run(actionId);
  touchInserted(sqlite, inserted);
}
