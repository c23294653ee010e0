import type { Database } from 'better-sqlite3';

export type BulkValue = string | number | null;

/** Rows that go in fifty to a statement: twice as fast as one by one. */
export interface BulkInsert {
  add(...values: readonly BulkValue[]): void;
  /** Writes what is left. Nothing is written of a last incomplete batch until it is called. */
  flush(): void;
}

const rowsPerStatement = 50;

/**
 * Inserts rows of `columns` into a table, in the order in which they are added. `constants` are columns with one text
 * for all rows.
 */
export function bulkInsert(
  sqlite: Database,
  table: string,
  columns: readonly string[],
  constants: Readonly<Record<string, string>> = {},
): BulkInsert {
  const literals = Object.values(constants).map((text) => `'${text.replaceAll("'", "''")}'`);
  const row = `(${[...columns.map(() => '?'), ...literals].join(', ')})`;
  const names = [...columns, ...Object.keys(constants)].join(', ');
  const statement = (rows: number) =>
    sqlite.prepare(
      `INSERT INTO ${table} (${names}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
    );
  const full = statement(rowsPerStatement);
  let waiting: BulkValue[] = [];
  return {
    add(...values) {
      if (values.length !== columns.length)
        throw new RangeError(`${table} takes ${columns.length} values`);
      for (const value of values) waiting.push(value);
      if (waiting.length === rowsPerStatement * columns.length) {
        full.run(waiting);
        waiting = [];
      }
    },
    flush() {
      if (waiting.length === 0) return;
      statement(waiting.length / columns.length).run(waiting);
      waiting = [];
    },
  };
}

/** The next id that a table with AUTOINCREMENT will give. */
export const nextId = (sqlite: Database, table: string): number =>
  Number(sqlite.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) ?? 0) +
  1;
