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

  sqlite
    .prepare('UPDATE journal_changes SET action_id = ? WHERE action_id = ?')
    .run(previous.id, current.id);
  onePerRow(sqlite, previous.id);
  sqlite
    .prepare('UPDATE journal_actions SET inserted = ?, at = ? WHERE id = ?')
    .run(JSON.stringify(joined(previous.inserted, current.inserted)), current.at, previous.id);
  sqlite.prepare('DELETE FROM journal_actions WHERE id = ?').run(current.id);
  return previous.id;
}

/**
 * Leaves one change of each row: as it was before the first, and as it became with the last. One save may change a row
 * more than once (an order, then its total), so images between the two must not outlive what led from one to the next.
 */
function onePerRow(sqlite: Sqlite, actionId: number): void {
  const spans = `SELECT min(id) AS first_id, max(id) AS last_id FROM journal_changes
    WHERE action_id = ? GROUP BY table_name, row_id`;
  sqlite
    .prepare(
      `UPDATE journal_changes AS kept SET after = last.after
       FROM (${spans}) AS span JOIN journal_changes AS last ON last.id = span.last_id
       WHERE kept.id = span.first_id AND span.last_id > span.first_id`,
    )
    .run(actionId);
  sqlite
    .prepare(
      `DELETE FROM journal_changes WHERE action_id = ? AND id NOT IN (SELECT first_id FROM (${spans}))`,
    )
    .run(actionId, actionId);
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
