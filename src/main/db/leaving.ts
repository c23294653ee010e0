import type { Database as Sqlite } from 'better-sqlite3';
import { journaledTables, type JournaledTable } from './database.ts';
import { keysOf } from './ownership.ts';

/** How many rows of each table go. */
export type Leaving = ReadonlyMap<JournaledTable, number>;

/** Rows deleted at a time, between two looks at whether the work was cancelled. */
const rowsAtOnce = 5000;
/** From so many on it is faster to look at all rows that point somewhere than to look for those that point at each. */
const many = 1000;

/**
 * Finds everything that goes with rows of a table: whatever belongs to them, and to that in turn. It is kept in the
 * temporary table `leaving` (name, id).
 */
export function gatherLeaving(
  sqlite: Sqlite,
  root: JournaledTable,
  ids: readonly number[],
): Leaving {
  sqlite.exec(`
    CREATE TEMP TABLE IF NOT EXISTS leaving (name TEXT, id INTEGER, PRIMARY KEY (name, id)) WITHOUT ROWID;
    DELETE FROM leaving;
  `);
  sqlite
    .prepare(
      `INSERT INTO leaving SELECT '${root}', id FROM ${root} WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify(ids));
  const counts = new Map<JournaledTable, number>();
  const found = (table: JournaledTable): number =>
    Number(sqlite.prepare('SELECT count(*) FROM leaving WHERE name = ?').pluck().get(table));
  const add = (table: JournaledTable): void => {
    for (const key of keysOf(sqlite)) {
      if (key.parent !== table || !key.isOwned) continue;
      const { changes } = sqlite
        .prepare(
          `INSERT OR IGNORE INTO leaving SELECT '${key.table}', child.id
           FROM leaving AS gone CROSS JOIN ${key.table} AS child ON child.${key.column} = gone.id
           WHERE gone.name = '${table}'`,
        )
        .run();
      if (changes > 0 && key.table === table) add(table);
    }
  };
  // Parents come before children, so each table is whole when its turn comes.
  for (const table of journaledTables) {
    if (found(table) === 0) continue;
    add(table);
    counts.set(table, found(table));
  }
  return counts;
}

/**
 * Deletes what `gatherLeaving` found, children first, and makes blank the columns of other rows that led there: who
 * recommended whom. `tick` is told how many rows went, and may throw.
 */
export function deleteLeaving(
  sqlite: Sqlite,
  leaving: Leaving,
  tick: (rows: number) => void = () => undefined,
): void {
  for (const table of journaledTables.toReversed()) {
    if (!leaving.has(table)) continue;
    const page = sqlite
      .prepare('SELECT id FROM leaving WHERE name = ? AND id > ? ORDER BY id LIMIT ?')
      .pluck();
    const remove = sqlite.prepare(
      `DELETE FROM ${table} WHERE id IN (SELECT id FROM leaving WHERE name = ? AND id > ? AND id <= ?)`,
    );
    for (let last = 0; ;) {
      const ids = page.all(table, last, rowsAtOnce) as number[];
      const end = ids.at(-1);
      if (end === undefined) break;
      remove.run(table, last, end);
      last = end;
      tick(ids.length);
    }
  }
  for (const { table, column, parent, isOwned } of keysOf(sqlite)) {
    const count = leaving.get(parent) ?? 0;
    if (isOwned || count === 0) continue;
    const gone = `SELECT id FROM leaving WHERE name = '${parent}'`;
    sqlite.exec(
      count < many
        ? `UPDATE ${table} SET ${column} = NULL WHERE ${column} IN (${gone})`
        : `UPDATE ${table} SET ${column} = NULL WHERE ${column} IS NOT NULL
           AND EXISTS (${gone} AND leaving.id = ${table}.${column})`,
    );
  }
}
