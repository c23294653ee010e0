import type { Database as Sqlite } from 'better-sqlite3';
import { trashItemOf } from './items.store.ts';

/**
 * What the history of cards shows, and what tells an import that a person changed a field by hand: kept for as long
 * as there is the client or the order that it is about.
 */
const isStillToldOf = `undone_by_id IS NULL AND undoes_id IS NULL AND CASE
  WHEN table_name = 'clients' THEN after IS NOT NULL AND (EXISTS (SELECT 1 FROM clients WHERE id = row_id)
    OR EXISTS (SELECT 1 FROM client_merges WHERE lost_id = row_id))
  WHEN table_name = 'orders' THEN after IS NOT NULL AND EXISTS (SELECT 1 FROM orders WHERE id = row_id)
  WHEN table_name = 'order_lines' THEN kind NOT LIKE 'import.%'
    AND EXISTS (SELECT 1 FROM orders WHERE id = json_extract(before, '$.order_id'))
  WHEN table_name GLOB 'client_*' AND table_name <> 'client_merges'
    THEN EXISTS (SELECT 1 FROM clients WHERE id = json_extract(before, '$.client_id'))
      OR EXISTS (SELECT 1 FROM client_merges WHERE lost_id = json_extract(before, '$.client_id'))
  ELSE 0 END`;

const clientsAtOnce = 100;
/** What a client costs against one row. */
const rowsOfClient = 10;

/** Deletes at most so many journal rows of an action; answers how many, and whether that was all. */
function empty(
  sqlite: Sqlite,
  actionId: number,
  atMost: number,
): { rows: number; isDone: boolean } {
  const rows = sqlite
    .prepare(
      `DELETE FROM journal_changes WHERE id IN (
         SELECT change.id FROM journal_changes AS change
         JOIN journal_actions AS action ON action.id = change.action_id
         WHERE action_id = ? AND NOT (${isStillToldOf}) LIMIT ?)`,
    )
    .run(actionId, atMost).changes;
  return { rows, isDone: rows < atMost };
}

interface GoneClient {
  readonly id: number;
  readonly client_id: number;
}

/**
 * Clients whom an action deleted: with them goes what older actions tell of them, unless they are there again, or in
 * the trash for a later time. Answers how many there were, at most so many.
 */
function forgetClients(sqlite: Sqlite, actionId: number, atMost: number): number {
  const clients = sqlite
    .prepare(
      `SELECT item.id, item.row_id AS client_id
       FROM journal_changes AS change JOIN trash_items AS item ON item.id = change.id
       WHERE change.action_id = ? AND change.table_name = 'clients' LIMIT ?`,
    )
    .all(actionId, atMost) as GoneClient[];
  const isThere = sqlite.prepare('SELECT 1 FROM clients WHERE id = ?');
  const own = sqlite.prepare(
    `DELETE FROM journal_changes WHERE table_name = 'clients' AND row_id = ? AND action_id < ?`,
  );
  const theirs = sqlite.prepare(
    `DELETE FROM journal_changes WHERE json_extract(before, '$.client_id') = ? AND action_id < ?`,
  );
  const item = sqlite.prepare('DELETE FROM journal_changes WHERE id = ?');
  for (const { id, client_id: clientId } of clients) {
    if (isThere.get(clientId) === undefined && trashItemOf(sqlite, 'clients', clientId) === null) {
      own.run(clientId, actionId);
      theirs.run(clientId, actionId);
    }
    item.run(id);
  }
  return clients.length;
}

/**
 * Forgets actions before an instant: they cannot be taken back any more, and the images that were kept only for that
 * go, at most so many journal rows at a time. Undo of them says why it cannot. `isDone` is false where there is more.
 */
export function forgetBefore(
  sqlite: Sqlite,
  before: string,
  atMost: number,
): { forgotten: number; isDone: boolean } {
  const forgotten = sqlite
    .prepare('UPDATE journal_actions SET is_forgotten = 1 WHERE is_forgotten = 0 AND at < ?')
    .run(before).changes;
  const next = sqlite
    .prepare(
      'SELECT id FROM journal_actions WHERE is_forgotten = 1 AND is_emptied = 0 ORDER BY id LIMIT 1',
    )
    .pluck();
  for (let left = atMost; left > 0;) {
    const actionId = next.get() as number | undefined;
    if (actionId === undefined) return { forgotten, isDone: true };
    const clients = forgetClients(sqlite, actionId, clientsAtOnce);
    left -= clients * rowsOfClient;
    if (clients === clientsAtOnce) continue;
    const { rows, isDone } = empty(sqlite, actionId, Math.max(left, 1));
    left -= rows + 1;
    if (!isDone) continue;
    sqlite.prepare('UPDATE journal_actions SET is_emptied = 1 WHERE id = ?').run(actionId);
  }
  return { forgotten, isDone: next.get() === undefined };
}
