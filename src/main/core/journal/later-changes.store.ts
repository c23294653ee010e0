import type { Database as Sqlite } from 'better-sqlite3';
import type { ActionInfo } from '#shared/contract/events.ts';
import { actionBehind, stands, toInfo, type ActionRow } from './behind.store.ts';
import { tablesOf } from './changes.store.ts';
import type { InsertedRanges } from './inserted-ranges.ts';

const columns = 'action.id, action.kind, action.params, action.at';

/** The latest standing action that changed or deleted a row of this one. */
export function laterChange(
  sqlite: Sqlite,
  actionId: number,
  inserted: InsertedRanges,
): ActionInfo | null {
  const found: ActionRow[] = [];
  const ofChanged = sqlite
    .prepare(
      `SELECT ${columns} FROM journal_changes AS mine
       JOIN journal_changes AS later
         ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.action_id > mine.action_id
       JOIN journal_actions AS action ON action.id = later.action_id
       WHERE mine.action_id = ? AND ${stands('action')} ORDER BY action.id DESC LIMIT 1`,
    )
    .get(actionId) as ActionRow | undefined;
  if (ofChanged) found.push(ofChanged);
  const ofInserted = sqlite.prepare(
    `SELECT ${columns} FROM journal_changes AS later
     JOIN journal_actions AS action ON action.id = later.action_id
     WHERE later.table_name = ? AND later.row_id BETWEEN ? AND ? AND later.action_id > ? AND ${stands('action')}
     ORDER BY action.id DESC LIMIT 1`,
  );
  for (const [table, ranges] of Object.entries(inserted)) {
    for (const [first, last] of ranges) {
      const row = ofInserted.get(table, first, last, actionId) as ActionRow | undefined;
      if (row) found.push(row);
    }
  }
  const [latest] = found.toSorted((a, b) => b.id - a.id);
  return latest ? toInfo(latest) : null;
}

/** A row that this action deleted and that is there again: the action that brought it back; `true` where none is known. */
export function broughtBack(sqlite: Sqlite, actionId: number): ActionInfo | true | null {
  for (const table of tablesOf(sqlite, actionId)) {
    const id = sqlite
      .prepare(
        `SELECT row_id FROM journal_changes AS mine
         WHERE action_id = ? AND table_name = '${table}' AND after IS NULL
           AND EXISTS (SELECT 1 FROM ${table} WHERE id = mine.row_id)
         LIMIT 1`,
      )
      .pluck()
      .get(actionId) as number | undefined;
    if (id !== undefined) return actionBehind(sqlite, { table, id }, actionId) ?? true;
  }
  return null;
}
