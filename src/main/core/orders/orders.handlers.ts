import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Order, OrderState } from '#shared/contract/orders.ts';
import type { Db } from '../../db/database.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import type { WriteContext } from '../context.ts';
import { leftToReturn, returnLines } from './make-return.ts';
import { readLines } from './order-lines.store.ts';
import { listOrders, summariseOrders } from './order-list.store.ts';
import { followingNumber } from './order-number.store.ts';
import { insertOrder, readOrder, replaceLines, updateOrder } from './orders.store.ts';
import { removeOrder } from './remove-order.store.ts';
import { suggestProducts } from './products.store.ts';

const moment = ({ clock }: WriteContext): { now: string; today: string } => ({
  now: clock.now(),
  today: clock.today(),
});

/**
 * A sale that is cancelled or returned as a whole counts nothing; were a return on paper taken from it besides,
 * the money would go twice. Throws `order_has_returns`.
 */
function refuseSecondReturn({ state, returns }: Order): void {
  if ((state === 'cancelled' || state === 'returned') && returns.some(counts)) {
    throw new AppError('order_has_returns');
  }
}

const counts = (one: { readonly state: OrderState }): boolean => one.state !== 'cancelled';

/** What can still be returned of a sale. Throws `nothing_to_return`. */
async function returnable(db: Db, sale: Order): Promise<Output<'orders.returnable'>> {
  if (sale.state === 'cancelled' || sale.state === 'returned' || sale.totalMinor < 0) {
    throw new AppError('nothing_to_return');
  }
  const papers = sale.returns.filter(counts);
  const earlier = await Promise.all(papers.map((one) => readLines(db, one.id)));
  const lines = leftToReturn(sale.lines, earlier.flat());
  const leftMinor =
    lines.length === 0
      ? papers.reduce((left, one) => left + one.totalMinor, sale.totalMinor)
      : lines.reduce((sum, line) => sum + line.leftMinor, 0);
  return { lines, leftMinor };
}

const named = (number: string | null): { number: string } => ({ number: number ?? '' });

export const ordersHandlers: HandlersOf<'orders'> = {
  'orders.summary': ({ filter }, { sqlite }) => summariseOrders(sqlite, filter),
  'orders.list': (window, { sqlite }) => listOrders(sqlite, window),
  'orders.get': ({ id }, { db }) => readOrder(db, id),
  'orders.returnable': async ({ id }, { db }) => returnable(db, await readOrder(db, id)),
  'orders.nextNumber': async (_input, { db }) => ({ number: await followingNumber(db) }),

  'orders.save': async ({ id, lines, totalMinor, ...patch }, context) => {
    const { db } = context;
    if (typeof patch.clientId === 'number') await readClient(db, patch.clientId);
    let orderId = id;
    if (orderId === undefined) {
      orderId = await insertOrder(db, { ...patch, totalMinor: totalMinor ?? 0 }, moment(context));
    } else {
      const kept = lines ?? (await readLines(db, orderId));
      // With lines the total is theirs: a different one would make the order contradict itself.
      const isOwnTotal = totalMinor !== undefined && kept.length === 0;
      await updateOrder(
        db,
        orderId,
        { ...patch, ...(isOwnTotal ? { totalMinor } : {}) },
        moment(context),
      );
    }
    if (lines) await replaceLines(db, orderId, lines, totalMinor ?? 0);
    const saved = await readOrder(db, orderId);
    refuseSecondReturn(saved);
    if (totalMinor !== undefined && saved.totalMinor !== totalMinor) {
      throw new AppError('order_total_mismatch');
    }
    context.describe({
      kind: id === undefined ? 'orders.add' : 'orders.change',
      params: named(saved.number),
      ...(id === undefined ? {} : { coalesceKey: `orders.save:${id}` }),
    });
    return saved;
  },

  'orders.setState': async ({ id, state }, context) => {
    await updateOrder(context.db, id, { state }, moment(context));
    const saved = await readOrder(context.db, id);
    refuseSecondReturn(saved);
    context.describe({ params: named(saved.number) });
    return saved;
  },

  'orders.makeReturn': async ({ id, lines: chosen }, context) => {
    const { db } = context;
    const sale = await readOrder(db, id);
    const { lines: left, leftMinor } = await returnable(db, sale);
    const lines = returnLines(left, chosen);
    const totalMinor = sale.lines.length === 0 ? -leftMinor : 0;
    if (lines.length === 0 && totalMinor >= 0) throw new AppError('nothing_to_return');
    const returned = await insertOrder(
      db,
      { clientId: sale.clientId, state: 'returned', totalMinor, returnOfId: id },
      moment(context),
    );
    if (lines.length > 0) await replaceLines(db, returned, lines, 0);
    const saved = await readOrder(db, returned);
    context.describe({ params: named(sale.number) });
    return saved;
  },

  'orders.remove': async ({ id }, context) => {
    const { number } = await readOrder(context.db, id);
    removeOrder(context.sqlite, id);
    context.describe({ params: named(number) });
    return {};
  },
};

export const productsHandlers: HandlersOf<'products'> = {
  'products.suggest': ({ text, limit }, { sqlite }) => suggestProducts(sqlite, text, limit),
};
