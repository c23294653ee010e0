import { AppError } from '#shared/contract/errors.ts';
import type { Order } from '#shared/contract/orders.ts';
import type { Db } from '../../db/database.ts';
import { readLines, writeLines, type NewLine } from './order-lines.store.ts';
import { followingNumber } from './order-number.store.ts';
import type { OrderState } from './orders.table.ts';

/** What may be set on an order; a field left out keeps its value. */
export interface OrderPatch {
  readonly clientId?: number | null | undefined;
  readonly number?: string | null | undefined;
  readonly orderedOn?: string | undefined;
  readonly state?: OrderState | undefined;
  readonly costMinor?: number | null | undefined;
  readonly paidMinor?: number | null | undefined;
  readonly channel?: string | null | undefined;
  readonly employee?: string | null | undefined;
  readonly promisedOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** The whole order. Throws `not_found`. */
export async function readOrder(db: Db, id: number): Promise<Order> {
  const row = await db
    .selectFrom('orders')
    .leftJoin('clients', 'clients.id', 'orders.client_id')
    .leftJoin('orders as sale', 'sale.id', 'orders.return_of_id')
    .selectAll('orders')
    .select(['clients.name as client_name', 'sale.number as sale_number'])
    .where('orders.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  const returns = await db
    .selectFrom('orders')
    .select(['id', 'number', 'ordered_on as orderedOn', 'state', 'total_minor as totalMinor'])
    .where('return_of_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    number: row.number,
    orderedOn: row.ordered_on,
    state: row.state,
    totalMinor: row.total_minor,
    revenueMinor: row.revenue_minor,
    costMinor: row.cost_minor,
    paidMinor: row.paid_minor,
    channel: row.channel,
    employee: row.employee,
    promisedOn: row.promised_on,
    note: row.note,
    lines: await readLines(db, id),
    returnOf: row.return_of_id === null ? null : { id: row.return_of_id, number: row.sale_number },
    returns,
  };
}

/** The columns that a patch sets; fields it leaves out are not among them. */
function columnsOf(patch: OrderPatch) {
  const columns = {
    client_id: patch.clientId,
    number: typeof patch.number === 'string' ? patch.number.trim() || null : patch.number,
    ordered_on: patch.orderedOn,
    state: patch.state,
    cost_minor: patch.costMinor,
    paid_minor: patch.paidMinor,
    channel: patch.channel,
    employee: patch.employee,
    promised_on: patch.promisedOn,
    note: patch.note,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [K in keyof typeof columns]?: Exclude<(typeof columns)[K], undefined>;
  };
}

interface Moment {
  /** UTC instant. */
  readonly now: string;
  readonly today: string;
}

/** Adds an order and answers its id. The number follows the latest one unless the patch gives it. */
export async function insertOrder(
  db: Db,
  patch: OrderPatch & { readonly totalMinor: number; readonly returnOfId?: number },
  { now, today }: Moment,
): Promise<number> {
  const { id } = await db
    .insertInto('orders')
    .values({
      client_id: null,
      number: patch.number === undefined ? await followingNumber(db) : null,
      ordered_on: today,
      state: 'new',
      ...columnsOf(patch),
      total_minor: patch.totalMinor,
      delivered_on: patch.state === 'delivered' ? (patch.orderedOn ?? today) : null,
      return_of_id: patch.returnOfId ?? null,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes an order. Throws `not_found`. */
export async function updateOrder(
  db: Db,
  id: number,
  patch: OrderPatch & { readonly totalMinor?: number | undefined },
  { now, today }: Moment,
): Promise<void> {
  const { state, totalMinor } = patch;
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set((eb) => ({
      ...columnsOf(patch),
      ...(totalMinor === undefined ? {} : { total_minor: totalMinor }),
      // Only the step to «delivered» is a delivery: an old order that is saved again has had its own.
      ...(state === 'delivered'
        ? {
            delivered_on: eb
              .case()
              .when('state', '=', 'delivered')
              .then(eb.ref('delivered_on'))
              .else(eb.fn.coalesce('delivered_on', eb.val(today)))
              .end(),
          }
        : {}),
      ...(state === 'new' || state === 'in_work' ? { delivered_on: null } : {}),
      updated_at: now,
    }))
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

/** Writes the lines and makes the order's total theirs; without any line it is `ownTotalMinor`. */
export async function replaceLines(
  db: Db,
  id: number,
  lines: readonly NewLine[],
  ownTotalMinor: number,
): Promise<void> {
  const sum = await writeLines(db, id, lines);
  const total = lines.length === 0 ? ownTotalMinor : sum;
  await db.updateTable('orders').set({ total_minor: total }).where('id', '=', id).execute();
}
