import type { Database as Sqlite } from 'better-sqlite3';
import { storedColumns } from '../../../db/journal-triggers.ts';
import type { Image, Value } from './steps.ts';

/** Whole rows of any table, as a merge needs them. Tables and columns come from the schema, never from outside. */

export const readRow = (sqlite: Sqlite, table: string, id: number): Image | undefined =>
  sqlite
    .prepare(`SELECT ${storedColumns(sqlite, table).join(', ')} FROM ${table} WHERE id = ?`)
    .get(id) as Image | undefined;

/** Whether the rows of a table have places of their own («position» of a client is their job). */
export const isOrdered = (sqlite: Sqlite, table: string): boolean =>
  (sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]).some(
    ({ name, type }) => name === 'position' && type === 'INTEGER',
  );

/** Rows whose column leads to the id, in the order in which they are shown. */
export function rowsOf(sqlite: Sqlite, table: string, column: string, id: number): Image[] {
  const columns = storedColumns(sqlite, table);
  const order = isOrdered(sqlite, table) ? 'position, id' : 'id';
  return sqlite
    .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${column} = ? ORDER BY ${order}`)
    .all(id) as Image[];
}

export function writeColumns(
  sqlite: Sqlite,
  table: string,
  id: number,
  columns: Readonly<Image>,
): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  sqlite
    .prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
    .run(...Object.values(columns), id);
}

export const deleteRow = (sqlite: Sqlite, table: string, id: number): void =>
  void sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);

/** Puts a row back under its own id. Columns that the table no longer has are left out. */
export function insertRow(sqlite: Sqlite, table: string, row: Image): void {
  const columns = storedColumns(sqlite, table).filter((column) => row[column] !== undefined);
  const values = columns.map((column): Value => row[column] ?? null);
  sqlite
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...values);
}

export const pointTo = (
  sqlite: Sqlite,
  table: string,
  column: string,
  ids: readonly number[],
  to: number,
): void =>
  void sqlite
    .prepare(
      `UPDATE ${table} SET ${column} = ? WHERE id IN (SELECT value FROM json_each(?)) AND ${column} IS NOT ?`,
    )
    .run(to, JSON.stringify(ids), to);
