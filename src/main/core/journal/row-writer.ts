import type Sqlite from 'better-sqlite3';
import { storedColumns } from '../../db/journal-triggers.ts';

/** A row by its columns. */
export type Image = Record<string, unknown>;

export interface RowWriter {
  /** The row as the journal wrote it down; columns that came to the table since are null. */
  read(table: string, json: string): Image;
  insert(table: string, row: Image): void;
  /** Makes a row what it was, or became: only columns in which the two differ are written, and so only their indexes. */
  update(table: string, id: number, from: Image, to: Image): void;
  remove(table: string, id: number): void;
}

interface Prepared {
  readonly empty: Image;
  readonly insert: Sqlite.Statement;
  /** By the columns that are set. */
  readonly updates: Map<string, Sqlite.Statement>;
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
      found = {
        empty: Object.fromEntries(columns.map((column) => [column, null])),
        insert: sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`),
        updates: new Map(),
        remove: sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`),
      };
      tables.set(table, found);
    }
    return found;
  };
  return {
    read: (table, json) => ({ ...prepared(table).empty, ...(JSON.parse(json) as Image) }),
    insert: (table, row) => void prepared(table).insert.run(row),
    update: (table, id, from, to) => {
      const { updates, empty } = prepared(table);
      const changed = Object.keys(empty).filter((column) => from[column] !== to[column]);
      if (changed.length === 0) return;
      const key = changed.join();
      let update = updates.get(key);
      if (!update) {
        const settings = changed.map((column) => `${column} = ?`).join(', ');
        update = sqlite.prepare(`UPDATE ${table} SET ${settings} WHERE id = ?`);
        updates.set(key, update);
      }
      update.run(...changed.map((column) => to[column]), id);
    },
    remove: (table, id) => void prepared(table).remove.run(id),
  };
}
