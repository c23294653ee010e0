import type Sqlite from 'better-sqlite3';
import { storedColumns } from '../../db/journal-triggers.ts';

/** A row by its columns. */
export type Image = Record<string, unknown>;

export interface RowWriter {
  /** The row as the journal wrote it down; columns that came to the table since are null. */
  read(table: string, json: string): Image;
  insert(table: string, row: Image): void;
  update(table: string, row: Image): void;
  remove(table: string, id: number): void;
}

interface Prepared {
  readonly empty: Image;
  readonly insert: Sqlite.Statement;
  readonly update: Sqlite.Statement;
  readonly remove: Sqlite.Statement;
}

/** Writes whole rows under the ids that they had. */
export function rowWriter(sqlite: Sqlite.Database): RowWriter {
  const tables = new Map<string, Prepared>();
  const prepared = (table: string): Prepared => {
    let found = tables.get(table);
    if (!found) {
      const columns = storedColumns(sqlite, table);
      const values = columns.map((column) => `@${column}`).join(', ');
      const settings = columns.map((column) => `${column} = @${column}`).join(', ');
      found = {
        empty: Object.fromEntries(columns.map((column) => [column, null])),
        insert: sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`),
        update: sqlite.prepare(`UPDATE ${table} SET ${settings} WHERE id = @id`),
        remove: sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`),
      };
      tables.set(table, found);
    }
    return found;
  };
  return {
    read: (table, json) => ({ ...prepared(table).empty, ...(JSON.parse(json) as Image) }),
    insert: (table, row) => void prepared(table).insert.run(row),
    update: (table, row) => void prepared(table).update.run(row),
    remove: (table, id) => void prepared(table).remove.run(id),
  };
}
