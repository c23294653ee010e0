import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { TrashItem } from '#shared/contract/trash.ts';
import { prepared } from '../../db/prepared.ts';
import { trashIds, type TrashFilter } from './items.store.ts';
import { problemOf } from './problems.store.ts';
import { trashTableOf, type Image } from './trash-kinds.ts';

interface ItemRow {
  readonly id: number;
  readonly table: string;
  readonly row_id: number;
  readonly action_id: number;
  readonly at: string;
  readonly before: string;
}

const itemSql = `SELECT item.id, item.table_name AS "table", item.row_id, change.action_id, action.at, change.before
  FROM json_each(?) AS wanted CROSS JOIN trash_items AS item ON item.id = wanted.value
  JOIN journal_changes AS change ON change.id = item.id
  JOIN journal_actions AS action ON action.id = change.action_id ORDER BY wanted.key`;

/** Things of the trash, each with its image, in the order of the ids. */
export const readItems = (sqlite: Sqlite, ids: readonly number[]): ItemRow[] =>
  prepared(sqlite, itemSql).all(JSON.stringify(ids)) as ItemRow[];

const partsSql = `SELECT table_name AS "table", count(*) AS count
  FROM journal_changes INDEXED BY journal_changes_client
  WHERE json_extract(before, '$.client_id') = ? AND action_id = ? AND after IS NULL GROUP BY table_name`;

const partNames: Readonly<Record<string, 'orders' | 'contacts' | 'reminders'>> = {
  orders: 'orders',
  interactions: 'contacts',
  reminders: 'reminders',
};

/** What went with a client: for other things there is nothing worth counting. */
function partsOf(sqlite: Sqlite, { table, row_id: rowId, action_id: actionId }: ItemRow) {
  const parts: TrashItem['parts'] = { orders: 0, contacts: 0, reminders: 0, others: 0 };
  if (table !== 'clients') return parts;
  const rows = prepared(sqlite, partsSql).all(rowId, actionId) as {
    table: string;
    count: number;
  }[];
  for (const row of rows) parts[partNames[row.table] ?? 'others'] += row.count;
  return parts;
}

/** The client whom a thing belongs to, by the name that they have, or had. */
function clientOf(sqlite: Sqlite, image: Image): TrashItem['client'] {
  const id = image['client_id'];
  if (typeof id !== 'number') return null;
  const name = prepared(
    sqlite,
    `SELECT coalesce((SELECT name FROM clients WHERE id = @id),
       (SELECT json_extract(before, '$.name') FROM journal_changes
        WHERE table_name = 'clients' AND row_id = @id ORDER BY id DESC LIMIT 1))`,
  )
    .pluck()
    .get({ id }) as string | null;
  return name === null ? null : { id, name };
}

function toItem(sqlite: Sqlite, row: ItemRow): TrashItem[] {
  const table = trashTableOf(row.table);
  if (!table) return [];
  const image = JSON.parse(row.before) as Image;
  const on = table.on === undefined ? null : image[table.on];
  const amount = table.amount === undefined ? null : image[table.amount];
  return [
    {
      id: row.id,
      kind: table.kind,
      title: table.title(image),
      on: typeof on === 'string' ? on : null,
      amountMinor: typeof amount === 'number' ? amount : null,
      client: clientOf(sqlite, image),
      deletedAt: row.at,
      parts: partsOf(sqlite, row),
      problem: problemOf(sqlite, row.table, image),
    },
  ];
}

/** One page of the trash, the latest deleted first. */
export function readTrash(
  sqlite: Sqlite,
  { offset, limit, ...filter }: TrashFilter & { readonly offset: number; readonly limit: number },
): Output<'trash.list'> {
  const ids = trashIds(sqlite, filter);
  const rows = readItems(sqlite, ids.slice(offset, offset + limit));
  return { total: ids.length, rows: rows.flatMap((row) => toItem(sqlite, row)) };
}
