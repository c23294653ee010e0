import type { Database as Sqlite } from 'better-sqlite3';
import { searchText } from '#shared/rules/search-text.ts';
import { bulkInsert } from '../../db/bulk-insert.ts';
import { keysOf } from '../../db/ownership.ts';
import { trashedBy, trashTableOf, type Image } from './trash-kinds.ts';

interface DeletedRow {
  readonly id: number;
  readonly row_id: number;
  readonly before: string;
  /** What the client whom it belongs to was, or is, found by. */
  readonly found_by: string | null;
}

const rowsAtOnce = 1000;

/**
 * Writes down what an action deleted as things in the trash: not each row, but what a person would call one. What went
 * with it (a client's orders, a sale's return) is found from there. To be called while `client_search` still knows
 * the clients that go.
 */
export function fileInTrash(sqlite: Sqlite, actionId: number, operation: string): void {
  const table = trashedBy[operation];
  const kind = table == null ? undefined : trashTableOf(table);
  if (table == null || !kind) return;
  const client = table === 'clients' ? 'change.row_id' : `json_extract(before, '$.client_id')`;
  const partOfAnother = keysOf(sqlite)
    .filter((key) => key.isOwned && key.table === table && key.parent === table)
    .map(
      ({ column }) => ` AND NOT EXISTS (SELECT 1 FROM journal_changes AS whole
        WHERE whole.action_id = change.action_id AND whole.table_name = '${table}' AND whole.after IS NULL
          AND whole.row_id = json_extract(change.before, '$.${column}'))`,
    )
    .join('');
  const page = sqlite.prepare(
    `SELECT change.id, change.row_id, change.before, client_search.text AS found_by
     FROM journal_changes AS change LEFT JOIN client_search ON client_search.client_id = ${client}
     WHERE action_id = ? AND table_name = '${table}' AND after IS NULL AND change.id > ?${partOfAnother}
     ORDER BY change.id LIMIT ${rowsAtOnce}`,
  );
  const items = bulkInsert(sqlite, 'trash_items', ['id', 'table_name', 'row_id', 'text']);
  for (let last = 0; ;) {
    const rows = page.all(actionId, last) as DeletedRow[];
    for (const { id, row_id: rowId, before, found_by: foundBy } of rows) {
      const image = JSON.parse(before) as Image;
      const words = table === 'clients' && foundBy !== null ? [] : kind.words;
      const own = searchText(words.map((column) => String(image[column] ?? '')));
      items.add(id, table, rowId, [own, foundBy ?? ''].join(' ').trim());
      last = id;
    }
    if (rows.length < rowsAtOnce) break;
  }
  items.flush();
}
