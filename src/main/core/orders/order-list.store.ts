import type { ExpressionBuilder, SqlBool, Expression } from 'kysely';
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts';
import { searchText } from '#shared/rules/search-text.ts';
import type { Db, Tables } from '../../db/database.ts';

export interface OrderWindow {
  readonly filter: OrderFilter;
  readonly sort: {
    readonly column: 'date' | 'number' | 'total';
    readonly direction: 'asc' | 'desc';
  };
  readonly offset: number;
  readonly limit: number;
}

const columnOf = { date: 'ordered_on', number: 'number', total: 'total_minor' } as const;

/** Escapes what LIKE takes for wildcards. */
const contains = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

function passes(eb: ExpressionBuilder<Tables, 'orders'>, filter: OrderFilter): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [];
  if (filter.clientId !== undefined) conditions.push(eb('client_id', '=', filter.clientId));
  if (filter.states && filter.states.length > 0) conditions.push(eb('state', 'in', filter.states));
  if (filter.from !== undefined) conditions.push(eb('ordered_on', '>=', filter.from));
  if (filter.to !== undefined) conditions.push(eb('ordered_on', '<=', filter.to));
  const text = filter.text?.trim() ?? '';
  if (text !== '') {
    conditions.push(
      eb.or([
        eb('number', 'like', contains(text)),
        eb(
          'client_id',
          'in',
          eb
            .selectFrom('client_search')
            .select('client_search.client_id')
            .where((search) =>
              search(search.fn<number>('instr', ['text', search.val(searchText([text]))]), '>', 0),
            ),
        ),
      ]),
    );
  }
  return eb.and(conditions);
}

/** How many orders the filter lets through, and what they add to revenue in minor units. */
export async function summariseOrders(
  db: Db,
  filter: OrderFilter,
): Promise<{ total: number; revenueMinor: number }> {
  const row = await db
    .selectFrom('orders')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<number>('revenue_minor'), eb.val(0)).as('revenue'),
    ])
    .where((eb) => passes(eb, filter))
    .executeTakeFirstOrThrow();
  return { total: row.total, revenueMinor: row.revenue };
}

/** A window of the list. The ids are found first, along one index; names are looked up for the window only. */
export async function listOrders(
  db: Db,
  { filter, sort, offset, limit }: OrderWindow,
): Promise<OrderRow[]> {
  const rows = await db
    .with('page', (cte) =>
      cte
        .selectFrom('orders')
        .select('id')
        .where((eb) => passes(eb, filter))
        .orderBy(columnOf[sort.column], sort.direction)
        .orderBy('id', sort.direction)
        .limit(limit)
        .offset(offset),
    )
    .selectFrom('page')
    .innerJoin('orders', 'orders.id', 'page.id')
    .leftJoin('clients', 'clients.id', 'orders.client_id')
    .select([
      'orders.id',
      'orders.number',
      'orders.ordered_on as orderedOn',
      'orders.client_id as clientId',
      'clients.name as clientName',
      'orders.state',
      'orders.total_minor as totalMinor',
      'orders.revenue_minor as revenueMinor',
    ])
    .orderBy(`orders.${columnOf[sort.column]}`, sort.direction)
    .orderBy('orders.id', sort.direction)
    .execute();
  return rows;
}
