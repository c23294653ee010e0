import type { Database as Sqlite } from 'better-sqlite3';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { prepared } from '../../db/prepared.ts';

const named = 3;

/** Adds to the orders of a page how many lines they have and the names of the first three. */
export function addProducts(sqlite: Sqlite, items: readonly TimelineItem[]): TimelineItem[] {
  const ids = items.filter((item) => item.type === 'order').map(({ id }) => id);
  const rows = prepared(
    sqlite,
    `SELECT order_id, name FROM order_lines WHERE order_id IN (SELECT value FROM json_each(?))
     ORDER BY order_id, position, id`,
  )
    .raw()
    .all(JSON.stringify(ids)) as [orderId: number, name: string][];
  const linesOf = Map.groupBy(rows, ([orderId]) => orderId);
  return items.map((item) => {
    if (item.type !== 'order') return item;
    const lines = linesOf.get(item.id) ?? [];
    return {
      ...item,
      lines: lines.length,
      products: lines.slice(0, named).map(([, name]) => name),
    };
  });
}
