import type { Database as Sqlite } from 'better-sqlite3';
import { journaledTables, type JournaledTable } from '../../db/database.ts';
import { keysFrom, keysTo, type Key } from '../../db/ownership.ts';
import { prepared } from '../../db/prepared.ts';
import { stands } from '../journal/behind.store.ts';
import type { Image } from './trash-kinds.ts';

/** A row that is to come back. */
export interface Returning {
  readonly image: Image;
  /** The action that deleted it. */
  readonly actionId: number;
  /** Whether somebody asked for it, and not only for what it belongs to. */
  readonly isRoot: boolean;
}

/** By table, then by id. */
export type ReturningRows = ReadonlyMap<JournaledTable, ReadonlyMap<number, Returning>>;

interface FoundRow {
  readonly row_id: number;
  readonly action_id: number;
  readonly before: string;
}

/** The index that finds rows by a column, whatever action deleted them; those of other columns are few. */
const indexOf: Readonly<Record<string, string>> = {
  client_id: 'journal_changes_client',
  order_id: 'journal_changes_order',
  other_id: 'journal_changes_other',
  return_of_id: 'journal_changes_return',
};

/** Rows deleted by a standing action that belonged to one of the given rows, as they were when they last went. */
function childrenSql({ table, column }: Key): string {
  const index = indexOf[column];
  const from = `journal_changes AS change INDEXED BY ${index ?? 'journal_changes_row'}`;
  const given =
    index === undefined
      ? `json_extract(change.before, '$.${column}') IN (SELECT value FROM json_each(@ids))`
      : `json_extract(before, '$.${column}') IN (SELECT value FROM json_each(@ids))`;
  return `SELECT change.row_id, change.action_id, change.before FROM ${from}
    JOIN journal_actions AS action ON action.id = change.action_id
    WHERE table_name = '${table}' AND ${given} AND change.after IS NULL AND ${stands('action')}
      AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = change.row_id)
      AND NOT EXISTS (SELECT 1 FROM journal_changes AS later
        JOIN journal_actions AS later_action ON later_action.id = later.action_id
        WHERE later.table_name = '${table}' AND later.row_id = change.row_id AND later.id > change.id
          AND later.after IS NULL AND ${stands('later_action')})`;
}

/** Whether a row went because something that it belonged to did, in the same action; not by somebody's own hand. */
function wentWithParent(sqlite: Sqlite, table: string, row: FoundRow, image: Image): boolean {
  const deleted = prepared(
    sqlite,
    'SELECT 1 FROM journal_changes WHERE table_name = ? AND row_id = ? AND action_id = ? AND after IS NULL',
  );
  return keysFrom(sqlite, table).some(({ column, parent, isOwned }) => {
    const id = image[column];
    return (
      isOwned && typeof id === 'number' && deleted.get(parent, id, row.action_id) !== undefined
    );
  });
}

/** The given rows with everything that went with them, and with that in turn. */
export function withAllParts(
  sqlite: Sqlite,
  roots: readonly {
    readonly table: JournaledTable;
    readonly id: number;
    readonly row: Returning;
  }[],
): ReturningRows {
  const found = new Map<JournaledTable, Map<number, Returning>>();
  const put = (table: JournaledTable, id: number, row: Returning): boolean => {
    const rows = found.get(table) ?? new Map<number, Returning>();
    found.set(table, rows);
    if (rows.has(id)) return false;
    rows.set(id, row);
    return true;
  };
  for (const { table, id, row } of roots) put(table, id, row);
  const follow = (parent: JournaledTable, ids: readonly number[]): void => {
    for (const key of keysTo(sqlite, parent)) {
      if (!key.isOwned) continue;
      const rows = prepared(sqlite, childrenSql(key)).all({
        ids: JSON.stringify(ids),
      }) as FoundRow[];
      const added: number[] = [];
      for (const row of rows) {
        const image = JSON.parse(row.before) as Image;
        if (!wentWithParent(sqlite, key.table, row, image)) continue;
        if (put(key.table, row.row_id, { image, actionId: row.action_id, isRoot: false })) {
          added.push(row.row_id);
        }
      }
      // Rows of later tables are followed in their turn; those of this one lead on by themselves.
      if (key.table === parent && added.length > 0) follow(parent, added);
    }
  };
  for (const table of journaledTables) {
    const ids = [...(found.get(table)?.keys() ?? [])];
    if (ids.length > 0) follow(table, ids);
  }
  return found;
}
