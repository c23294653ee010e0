import type { Database as Sqlite } from 'better-sqlite3';
import type { ClientListRow, ClientSort } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { dataVersion } from '../../db/data-version.ts';
import { prepared } from '../../db/prepared.ts';
import { ownValuesOfMany } from '../own-fields/own-values.store.ts';
import { bestMatchesFirst } from '../search/search.store.ts';
import type { SegmentMoment } from '../segments/tests-sql.ts';
import { tagsOfMany } from '../tags/tags.store.ts';
import { conditionsOf, type ClientView } from './client-conditions.store.ts';
import { clientStateSql, stateParams } from './client-state.ts';
import { shownPhoneSql } from './shown-phone.ts';

const firstPhone = `(SELECT ${shownPhoneSql} FROM client_phones
  WHERE client_phones.client_id = clients.id ORDER BY client_phones.position, client_phones.id LIMIT 1)`;

/** All at once: of a group SQLite answers the columns of the row with the least position. */
const joinFirstPhones = `LEFT JOIN (
    SELECT client_id, coalesce(e164, as_written) AS phone, min(position) FROM client_phones GROUP BY client_id
  ) AS first_phone ON first_phone.client_id = clients.id`;

/** Order of the states on the screen: those who ask for attention stand together. */
const stateRank = `CASE ${clientStateSql}
  WHEN 'new' THEN 1 WHEN 'active' THEN 2 WHEN 'returned' THEN 3 WHEN 'silent' THEN 4 ELSE 5 END`;

const sortSql: Record<ClientSort['column'], string> = {
  match: 'clients.sort_key',
  name: 'clients.sort_key',
  phone: 'first_phone.phone',
  orders: 'client_totals.orders',
  revenue: 'client_totals.revenue_minor',
  lastOrder: 'client_totals.last_on',
  state: stateRank,
  own: 'sorted.value',
};

const joinOwn = `LEFT JOIN client_field_values AS sorted
  ON sorted.client_id = clients.id AND sorted.field_id = @sortField`;

/** Ids of all clients of a view in its order: those without a value last, equals by name, then by id. */
export function readOrder(sqlite: Sqlite, view: ClientView, moment: SegmentMoment): number[] {
  const { filter, sort } = view;
  const { sql, params } = conditionsOf(view, moment);
  const direction = sort.direction === 'asc' ? 'ASC' : 'DESC';
  const where = sql.length > 0 ? `WHERE ${sql.join(' AND ')}` : '';
  const isByName = sort.column === 'name' || sort.column === 'match';
  const byName = isByName ? '' : `${sortSql[sort.column]} ${direction} NULLS LAST, `;
  const nameDirection = isByName ? direction : 'ASC';
  const ids = sqlite
    .prepare(
      `SELECT clients.id FROM clients JOIN client_totals ON client_totals.client_id = clients.id
       ${sort.column === 'phone' ? joinFirstPhones : sort.column === 'own' ? joinOwn : ''} ${where}
       ORDER BY ${byName}clients.sort_key ${nameDirection}, clients.id ${nameDirection}`,
    )
    .pluck()
    .all({ ...stateParams(moment), ...params, sortField: sort.fieldId ?? 0 }) as number[];
  const { text = '' } = filter;
  if (sort.column !== 'match' || text.trim() === '') return ids;
  return bestMatchesFirst(sqlite, text, ids);
}

interface KnownOrder {
  readonly key: string;
  readonly version: string;
  readonly ids: Int32Array;
  /** Where each client stands, made when neighbours are first asked for. */
  positions?: Map<number, number>;
}

const knownOrders = new WeakMap<Sqlite, KnownOrder[]>();
const keptOrders = 4;

/**
 * The order of a view, kept until the base changes: scrolling through 100,000 rows then reads each page by its
 * ids, whatever the list is sorted by and however deep the page lies. 4 bytes a client, the last four views.
 */
function orderOf(sqlite: Sqlite, view: ClientView, moment: SegmentMoment): KnownOrder {
  const key = JSON.stringify([view, moment]);
  const version = dataVersion(sqlite);
  const known = (knownOrders.get(sqlite) ?? []).filter((order) => order.version === version);
  let order = known.find((one) => one.key === key);
  order ??= { key, version, ids: Int32Array.from(readOrder(sqlite, view, moment)) };
  const others = known.filter((one) => one !== order);
  knownOrders.set(sqlite, [order, ...others].slice(0, keptOrders));
  return order;
}

interface ListRow extends Omit<ClientListRow, 'isTarget' | 'tags' | 'own'> {
  readonly isTarget: 0 | 1 | null;
}

const pageSql = `SELECT clients.id, name, company, is_target AS isTarget, ${firstPhone} AS phone,
    orders, revenue_minor AS revenueMinor, last_on AS lastOrderOn, ${clientStateSql} AS state
  FROM json_each(@ids) AS wanted CROSS JOIN clients ON clients.id = wanted.value
  JOIN client_totals ON client_totals.client_id = clients.id ORDER BY wanted.key`;

/** The clients of the ids, in the order of the ids, each with tags and own fields. */
export function readListRows(
  sqlite: Sqlite,
  ids: readonly number[],
  moment: SegmentMoment,
): ClientListRow[] {
  const rows = prepared(sqlite, pageSql).all({
    ids: JSON.stringify(ids),
    ...stateParams(moment),
  }) as ListRow[];
  const tags = tagsOfMany(sqlite, ids);
  const own = ownValuesOfMany(sqlite, ids);
  return rows.map((row) => ({
    ...row,
    isTarget: row.isTarget === null ? null : row.isTarget === 1,
    tags: tags.get(row.id) ?? [],
    own: own.get(row.id) ?? {},
  }));
}

/** One page of a view, and how many clients there are in all of it. */
export function readClientList(
  sqlite: Sqlite,
  { offset, limit, ...view }: ClientView & { readonly offset: number; readonly limit: number },
  moment: SegmentMoment,
): Output<'clients.list'> {
  const { ids } = orderOf(sqlite, view, moment);
  const page = [...ids.subarray(offset, offset + limit)];
  return { total: ids.length, rows: readListRows(sqlite, page, moment) };
}

/** Who stands before and after a client in a view. */
export function readNeighbours(
  sqlite: Sqlite,
  { id, ...view }: ClientView & { readonly id: number },
  moment: SegmentMoment,
): Output<'clients.neighbours'> {
  const order = orderOf(sqlite, view, moment);
  const { ids } = order;
  order.positions ??= new Map(Array.from(ids, (clientId, index) => [clientId, index]));
  const index = order.positions.get(id);
  if (index === undefined)
    return { previousId: null, nextId: null, position: null, total: ids.length };
  return {
    previousId: ids[index - 1] ?? null,
    nextId: ids[index + 1] ?? null,
    position: index + 1,
    total: ids.length,
  };
}
