import type { Database as Sqlite } from 'better-sqlite3';
import type { InsertedRanges } from '../journal/inserted-ranges.ts';

/**
 * Tables whose rows belong to a client and feed what is derived from them: all of it (`touched_clients`), or only the
 * search text (`touched_words`), so that a tag for everybody adds up nobody's orders.
 */
const feeding = [
  ['orders', 'touched_clients'],
  ['client_phones', 'touched_words'],
  ['client_emails', 'touched_words'],
  ['client_tags', 'touched_words'],
] as const;

/** Columns of a client that are in the search text. */
const words = ['name', 'company', 'external_id'] as const;

const tables = `
  CREATE TEMP TABLE IF NOT EXISTS touched_clients (client_id INTEGER PRIMARY KEY);
  CREATE TEMP TABLE IF NOT EXISTS touched_words (client_id INTEGER PRIMARY KEY);`;

/** Starts an empty list of the clients whose derived rows are to be made anew. */
export function clearTouched(sqlite: Sqlite): void {
  sqlite.exec(`${tables} DELETE FROM touched_clients; DELETE FROM touched_words;`);
}

/** Whose search text is to be made anew: whoever is on either list. */
export function touchWordsOfAll(sqlite: Sqlite): void {
  sqlite.exec(
    `${tables} INSERT OR IGNORE INTO touched_words SELECT client_id FROM touched_clients;`,
  );
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
  for (const [table, list] of feeding) {
    for (const [first, last] of inserted[table] ?? []) {
      sqlite
        .prepare(
          `INSERT OR IGNORE INTO ${list}
           SELECT DISTINCT client_id FROM ${table} WHERE id BETWEEN ? AND ? AND client_id IS NOT NULL`,
        )
        .run(first, last);
    }
  }
}

/** Adds every client that an action's rows belong to, or belonged to before it. */
export function touchedByAction(sqlite: Sqlite, actionId: number, inserted: InsertedRanges): void {
  sqlite.exec(tables);
  const differs = words
    .map((word) => `json_extract(before, '$.${word}') IS NOT json_extract(after, '$.${word}')`)
    .join(' OR ');
  const ofClients = `SELECT row_id FROM journal_changes WHERE action_id = ? AND table_name = 'clients'`;
  sqlite
    .prepare(`INSERT OR IGNORE INTO touched_clients ${ofClients} AND after IS NULL`)
    .run(actionId);
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO touched_words ${ofClients} AND after IS NOT NULL AND (${differs})`,
    )
    .run(actionId);
  for (const [table, list] of feeding) {
    for (const side of ['before', 'after']) {
      sqlite
        .prepare(
          `INSERT OR IGNORE INTO ${list}
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
      `INSERT OR IGNORE INTO touched_words
       SELECT client_id FROM journal_changes JOIN client_tags ON client_tags.tag_id = row_id
       WHERE action_id = ? AND table_name = 'tags'`,
    )
    .run(actionId);
  touchInserted(sqlite, inserted);
}
