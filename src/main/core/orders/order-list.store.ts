import type { Database as Sqlite } from 'better-sqlite3';
import type { OrderFilter, OrderRow, OrderSort } from '#shared/contract/orders.ts';
import { dataVersion } from '../../db/data-version.ts';
import { prepared } from '../../db/prepared.ts';
import { conditionOf } from './order-filter.ts';
import { foundOrders } from './order-search.ts';

export interface OrderView {
  readonly filter: OrderFilter;
  readonly sort: OrderSort;
}
export interface OrderWindow extends OrderView {
  readonly offset: number;
  readonly limit: number;
}

/** Each order of the list walks along an index that also holds what filters ask: see the schema. */
const sorts = {
  date: { column: 'ordered_on', index: 'orders_date' },
  number: { column: 'number_value', index: 'orders_number_value' },
  total: { column: 'total_minor', index: 'orders_total' },
} as const;

const orderBy = ({ column, direction }: OrderSort): string => {
  const way = direction === 'asc' ? 'ASC' : 'DESC';
  return `ORDER BY orders.${sorts[column].column} ${way} NULLS LAST, orders.id ${way}`;
};

/** How many orders the filter lets through, and what they add to revenue in minor units. */
export function summariseOrders(
  sqlite: Sqlite,
  filter: OrderFilter,
): { total: number; revenueMinor: number } {
  const condition = conditionOf(filter);
  const found = foundOrders(filter.text ?? '');
  const index = found || filter.clientId !== undefined ? '' : 'INDEXED BY orders_date';
  const within = found ? `AND orders.id IN (${found.sql})` : '';
  return sqlite
    .prepare(
      `SELECT count(*) AS total, coalesce(sum(revenue_minor), 0) AS revenueMinor
       FROM orders ${index} WHERE ${condition.sql} ${within}`,
    )
    .get({ ...condition.params, ...found?.params }) as { total: number; revenueMinor: number };
}

/** Ids of one window, read along the index of its sort. */
function windowIds(sqlite: Sqlite, { filter, sort, offset, limit }: OrderWindow): number[] {
  const { sql, params } = conditionOf(filter);
  const index = filter.clientId === undefined ? `INDEXED BY ${sorts[sort.column].index}` : '';
  return prepared(
    sqlite,
    `SELECT orders.id FROM orders ${index} WHERE ${sql} ${orderBy(sort)} LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...params, limit, offset }) as number[];
}

interface FoundView {
  readonly key: string;
  readonly version: string;
  readonly ids: Int32Array;
}
const lastFound = new WeakMap<Sqlite, FoundView>();

/** Ids of everything a text finds, in the view's order: kept until the base changes, since each window needs all. */
function foundIds(sqlite: Sqlite, { filter, sort }: OrderView): Int32Array | null {
  const found = foundOrders(filter.text ?? '');
  if (!found) return null;
  const key = JSON.stringify([filter, sort]);
  const version = dataVersion(sqlite);
  const known = lastFound.get(sqlite);
  if (known?.key === key && known.version === version) return known.ids;
  const { sql, params } = conditionOf(filter);
  const ids = sqlite
    .prepare(
      `SELECT orders.id FROM (${found.sql}) AS found CROSS JOIN orders ON orders.id = found.id
       WHERE ${sql} ${orderBy(sort)}`,
    )
    .pluck()
    .all({ ...params, ...found.params }) as number[];
  const view = { key, version, ids: Int32Array.from(ids) };
  lastFound.set(sqlite, view);
  return view.ids;
}

const pageSql = `SELECT orders.id, orders.number, orders.ordered_on AS orderedOn,
    orders.client_id AS clientId, clients.name AS clientName, orders.state,
    orders.total_minor AS totalMinor, orders.revenue_minor AS revenueMinor
  FROM json_each(@ids) AS wanted CROSS JOIN orders ON orders.id = wanted.value
  LEFT JOIN clients ON clients.id = orders.client_id ORDER BY wanted.key`;

/** A window of the list: its ids first, then what is shown of them. */
export function listOrders(sqlite: Sqlite, window: OrderWindow): OrderRow[] {
  const found = foundIds(sqlite, window);
  const ids = found
    ? [...found.subarray(window.offset, window.offset + window.limit)]
    : windowIds(sqlite, window);
  return prepared(sqlite, pageSql).all({ ids: JSON.stringify(ids) }) as OrderRow[];
}
