import type { Database as Sqlite } from 'better-sqlite3';
import { journaledTables, type JournaledTable } from './database.ts';
import { parentsOf } from './references.ts';

/** A foreign key between two journaled tables. */
export interface Key {
  readonly table: JournaledTable;
  readonly column: string;
  readonly parent: JournaledTable;
  /** Whether a row goes with the row that it leads to; otherwise it stays, and the column is made blank. */
  readonly isOwned: boolean;
}

/** Columns that may be blank, and yet say to whom a row belongs where they are not: a sale's return, a week's improvement. */
const belonging: ReadonlySet<string> = new Set(['client_id', 'return_of_id', 'week_id']);

interface Keys {
  readonly all: readonly Key[];
  readonly from: ReadonlyMap<string, readonly Key[]>;
  readonly to: ReadonlyMap<string, readonly Key[]>;
}
const known = new WeakMap<Sqlite, Keys>();

const isJournaled = (table: string): table is JournaledTable =>
  (journaledTables as readonly string[]).includes(table);

function readKeys(sqlite: Sqlite): Key[] {
  return journaledTables.flatMap((table) => {
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string; notnull: 0 | 1 }[];
    const required = new Set(
      columns.filter(({ notnull }) => notnull === 1).map(({ name }) => name),
    );
    return parentsOf(sqlite, table).flatMap(({ table: parent, column }): Key[] =>
      isJournaled(parent)
        ? [{ table, column, parent, isOwned: required.has(column) || belonging.has(column) }]
        : [],
    );
  });
}

function keys(sqlite: Sqlite): Keys {
  let found = known.get(sqlite);
  if (!found) {
    const all = readKeys(sqlite);
    found = {
      all,
      from: Map.groupBy(all, ({ table }) => table),
      to: Map.groupBy(all, ({ parent }) => parent),
    };
    known.set(sqlite, found);
  }
  return found;
}

/** Every foreign key of the journaled tables, as the schema itself says: nothing can be forgotten. */
export const keysOf = (sqlite: Sqlite): readonly Key[] => keys(sqlite).all;

/** Those that lead from a table, and those that lead to it. */
export const keysFrom = (sqlite: Sqlite, table: string): readonly Key[] =>
  keys(sqlite).from.get(table) ?? [];
export const keysTo = (sqlite: Sqlite, table: string): readonly Key[] =>
  keys(sqlite).to.get(table) ?? [];
