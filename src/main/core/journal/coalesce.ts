import type { Database as Sqlite } from 'better-sqlite3';
import type { InsertedRanges } from './inserted-ranges.ts';

interface ActionRow {
  readonly id: number;
  readonly at: string;
  readonly coalesce_key: string | null;
  readonly inserted: string;
  readonly undone_by_id: number | null;
}

/** Autosaves further apart than this are actions of their own. */
const windowMs = 60_000;

/**
 * Joins an autosave to the action before it where both carry the same key and the second came within a
 * minute: an undo takes back the text, not its last letter. Answers the id of the action that stands.
 */
export function coalesce(sqlite: Sqlite, actionId: number): number {
  const select = sqlite.prepare(
    'SELECT id, at, coalesce_key, inserted, undone_by_id FROM journal_actions WHERE id <= ? ORDER BY id DESC LIMIT 2',
  );
  const [current, previous] = select.all(actionId) as ActionRow[];
  if (!current || !previous || current.coalesce_key === null) return actionId;
  if (previous.coalesce_key !== current.coalesce_key || previous.undone_by_id !== null)
    return actionId;
  if (Date.parse(current.at) - Date.parse(previous.at) > windowMs) return actionId;

  // The row was already logged: only what it became moves on.
  sqlite
    .prepare(
      `UPDATE journal_changes AS earlier SET after = later.after
       FROM journal_changes AS later
       WHERE earlier.action_id = ? AND later.action_id = ? AND earlier.after IS NOT NULL
         AND earlier.table_name = later.table_name AND earlier.row_id = later.row_id`,
    )
    .run(previous.id, current.id);
  sqlite
    .prepare(
      `DELETE FROM journal_changes AS later WHERE action_id = ? AND EXISTS (
         SELECT 1 FROM journal_changes AS earlier WHERE earlier.action_id = ?
           AND earlier.table_name = later.table_name AND earlier.row_id = later.row_id)`,
    )
    .run(current.id, previous.id);
  sqlite
    .prepare('UPDATE journal_changes SET action_id = ? WHERE action_id = ?')
    .run(previous.id, current.id);
  sqlite
    .prepare('UPDATE journal_actions SET inserted = ?, at = ? WHERE id = ?')
    .run(JSON.stringify(joined(previous.inserted, current.inserted)), current.at, previous.id);
  sqlite.prepare('DELETE FROM journal_actions WHERE id = ?').run(current.id);
  return previous.id;
}

function joined(earlier: string, later: string): InsertedRanges {
  const ranges = JSON.parse(earlier) as Record<string, [number, number][]>;
  for (const [table, added] of Object.entries(
    JSON.parse(later) as Record<string, [number, number][]>,
  )) {
    ranges[table] = [...(ranges[table] ?? []), ...added];
  }
  return ranges;
}
