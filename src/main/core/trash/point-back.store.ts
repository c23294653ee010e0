import type { Database as Sqlite } from 'better-sqlite3';
import type { JournaledTable } from '../../db/database.ts';
import { keysTo, type Key } from '../../db/ownership.ts';
import { prepared } from '../../db/prepared.ts';
import { stands } from '../journal/behind.store.ts';

/** Rows that came back, all of them deleted by one action. */
interface CameBack {
  readonly table: JournaledTable;
  readonly actionId: number;
  readonly ids: readonly number[];
}

/** Columns whose former values an index finds, whatever action took them. */
const indexOf: Readonly<Record<string, string>> = {
  recommended_by_id: 'journal_changes_recommended',
};

/**
 * Rows that led to one of those: the action that deleted it made them blank; or they were deleted themselves, and
 * came back while it was gone.
 */
function leadersSql({ table, column }: Key): string {
  const index = indexOf[column];
  const led = `json_extract(before, '$.${column}')`;
  const taken = `json_extract(after, '$.${column}') IS NULL`;
  if (index === undefined) {
    return `SELECT row_id, ${led} FROM journal_changes INDEXED BY journal_changes_action
      WHERE action_id = @actionId AND table_name = '${table}' AND ${led} IN (SELECT value FROM json_each(@ids)) AND ${taken}`;
  }
  return `SELECT change.row_id, ${led} FROM journal_changes AS change INDEXED BY ${index}
    JOIN journal_actions AS action ON action.id = change.action_id
    WHERE ${led} IN (SELECT value FROM json_each(@ids)) AND table_name = '${table}' AND ${taken} AND ${stands('action')}
      AND (change.action_id = @actionId OR (after IS NULL AND NOT EXISTS (SELECT 1 FROM journal_changes AS later
        WHERE later.table_name = '${table}' AND later.row_id = change.row_id AND later.id > change.id)))`;
}

/** Rows that led to the ones that came back, and lead nowhere now, lead to them again: whom a client had recommended. */
export function pointBack(sqlite: Sqlite, { table: to, actionId, ids }: CameBack): void {
  for (const key of keysTo(sqlite, to)) {
    if (key.isOwned) continue;
    const leaders = prepared(sqlite, leadersSql(key))
      .raw()
      .all({ actionId, ids: JSON.stringify(ids) }) as [row: number, to: number][];
    const point = prepared(
      sqlite,
      `UPDATE ${key.table} SET ${key.column} = ? WHERE id = ? AND ${key.column} IS NULL`,
    );
    for (const [row, target] of leaders) point.run(target, row);
  }
}
