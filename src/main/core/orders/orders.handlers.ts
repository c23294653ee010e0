import { AppError } from '#shared/contract/errors.ts';
import type { HandlersOf } from '../handlers.ts';
import type { WriteContext } from '../context.ts';
import { returnLines } from './make-return.ts';
import { readLines } from './order-lines.store.ts';
import { listOrders, summariseOrders } from './order-list.store.ts';
import { insertOrder, readOrder, removeOrder, replaceLines, updateOrder } from './orders.store.ts';
import { suggestProducts } from './products.store.ts';

const moment = ({ clock }: WriteContext): { now: string; today: string } => ({
  now: clock.now(),
  today: clock.today(),
});

const named = (number: string | null): { number: string } => ({ number: number ?? '' });

export const ordersHandlers: HandlersOf<'orders'> = {
  'orders.summary': ({ filter }, { db }) => summariseOrders(db, filter),
  'orders.list': (window, { db }) => listOrders(db, window),
  'orders.get': ({ id }, { db }) => readOrder(db, id),

  'orders.save': async ({ id, lines, totalMinor, ...patch }, context) => {
    const { db } = context;
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
    if (lines) await replaceLines(db, orderId, lines);
    const saved = await readOrder(db, orderId);
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
    context.describe({ params: named(saved.number) });
    return saved;
  },

  'orders.makeReturn': async ({ id, lines: chosen }, context) => {
    const { db } = context;
    const sale = await readOrder(db, id);
    const earlier = await Promise.all(sale.returns.map((one) => readLines(db, one.id)));
    const lines = returnLines(sale, earlier.flat(), chosen);
    const returnedMinor = sale.returns.reduce((sum, one) => sum + one.totalMinor, 0);
    const totalMinor = sale.lines.length === 0 ? -sale.totalMinor - returnedMinor : 0;
    if (lines.length === 0 && totalMinor >= 0) {
      throw new AppError('invalid_input', { field: sale.number ?? '', problem: '0' });
    }
    const returned = await insertOrder(
      db,
      { clientId: sale.clientId, state: 'returned', totalMinor, returnOfId: id },
      moment(context),
    );
    if (lines.length > 0) await replaceLines(db, returned, lines);
    const saved = await readOrder(db, returned);
    context.describe({ params: named(sale.number) });
    return saved;
  },

  'orders.remove': async ({ id }, context) => {
    const { number } = await readOrder(context.db, id);
    await removeOrder(context.db, id);
    context.describe({ params: named(number) });
    return {};
  },
};

export const productsHandlers: HandlersOf<'products'> = {
  'products.suggest': ({ text, limit }, { db }) => suggestProducts(db, text, limit),
};
