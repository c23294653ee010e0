import type { Database as Sqlite } from 'better-sqlite3';
import { journaledTables, type JournaledTable } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

/** A row that an action changed or deleted. */
export interface ChangeRow {
  readonly table: JournaledTable;
  readonly row_id: number;
  /** JSON of the whole row. */
  readonly before: string;
  /** Null: deleted. */
  readonly after: string | null;
}

interface Numbered extends ChangeRow {
  readonly id: number;
}

/** The tables of which an action changed or deleted rows, parents before children. */
export function tablesOf(sqlite: Sqlite, actionId: number): JournaledTable[] {
  const names = prepared(
    sqlite,
    'SELECT DISTINCT table_name FROM journal_changes INDEXED BY journal_changes_action WHERE action_id = ?',
  )
    .pluck()
    .all(actionId);
  return journaledTables.filter((table) => names.includes(table));
}

/** Rows read at a time: an action may have changed a hundred thousand, and both images of each at once are too much. */
const atOnce = 1000;

/**
 * What an action changed, table by table: in the order in which it did, or in the reverse one. Rows of different
 * tables ask nothing of each other until the commit, so their order among themselves does not matter. Yields when no
 * statement runs, so that each may be written before the next is read.
 */
export function* changesOf(
  sqlite: Sqlite,
  actionId: number,
  direction: 'forward' | 'back',
): Generator<ChangeRow> {
  const isForward = direction === 'forward';
  const page = sqlite.prepare(
    `SELECT id, table_name AS "table", row_id, before, after FROM journal_changes
     WHERE action_id = ? AND table_name = ? AND id ${isForward ? '>' : '<'} ?
     ORDER BY id ${isForward ? 'ASC' : 'DESC'} LIMIT ${atOnce}`,
  );
  for (const table of tablesOf(sqlite, actionId)) {
    for (let last = isForward ? 0 : Number.MAX_SAFE_INTEGER; ;) {
      const rows = page.all(actionId, table, last) as Numbered[];
      yield* rows;
      const end = rows.at(-1);
      if (!end || rows.length < atOnce) break;
      last = end.id;
    }
  }
}
