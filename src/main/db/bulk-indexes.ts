import type { Database as Sqlite } from 'better-sqlite3';

interface IndexRow {
  readonly name: string;
  readonly sql: string;
}

/** Fewer rows than this are added to the indexes faster than those are made anew. */
const fewest = 20_000;

/**
 * Takes away the indexes of tables that are about to grow by much against what they hold; answers how to make them
 * again, one step each. All inside the running transaction: a rollback brings them back as they were.
 */
export function dropIndexesFor(
  sqlite: Sqlite,
  growth: Readonly<Record<string, number>>,
): readonly (() => void)[] {
  const again: (() => void)[] = [];
  for (const [table, rows] of Object.entries(growth)) {
    if (rows < fewest) continue;
    const last = Number(sqlite.prepare(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0);
    if (rows < last / 2) continue;
    const indexes = sqlite
      .prepare<[string], IndexRow>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
      )
      .all(table);
    for (const { name, sql } of indexes) {
      sqlite.exec(`DROP INDEX ${name}`);
      again.push(() => void sqlite.exec(sql));
    }
  }
  return again;
}
