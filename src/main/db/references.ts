import type { Database as Sqlite } from 'better-sqlite3';

/** A column that holds ids of another table. */
export interface Reference {
  readonly table: string;
  readonly column: string;
}

interface ForeignKey {
  readonly table: string;
  readonly from: string;
}

const tablesOf = (sqlite: Sqlite): string[] =>
  sqlite
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];

/** Where a table's foreign keys lead: {client_id: 'clients', week_id: 'call_weeks'}. */
export const parentsOf = (sqlite: Sqlite, table: string): Reference[] =>
  (sqlite.pragma(`foreign_key_list(${table})`) as ForeignKey[]).map((key) => ({
    table: key.table,
    column: key.from,
  }));

/** Every column that holds ids of the table, as the schema itself says: nothing can be forgotten. */
export const referencesTo = (sqlite: Sqlite, parent: string): Reference[] =>
  tablesOf(sqlite).flatMap((table) =>
    parentsOf(sqlite, table)
      .filter((key) => key.table === parent)
      .map(({ column }) => ({ table, column })),
  );

/** The columns of each unique index of a table: with equal values in all of them, two rows clash. */
export function uniqueIndexesOf(sqlite: Sqlite, table: string): string[][] {
  const indexes = sqlite.pragma(`index_list(${table})`) as { name: string; unique: 0 | 1 }[];
  return indexes
    .filter(({ unique }) => unique === 1)
    .map(({ name }) =>
      (sqlite.pragma(`index_info(${name})`) as { name: string | null }[]).flatMap(({ name: own }) =>
        own === null ? [] : [own],
      ),
    );
}

/** For each unique index that a column is part of, its other columns. */
export const clashesOf = (sqlite: Sqlite, { table, column }: Reference): string[][] =>
  uniqueIndexesOf(sqlite, table)
    .filter((columns) => columns.includes(column))
    .map((columns) => columns.filter((own) => own !== column));
