import type { IsoDate } from '#shared/rules/calendar.ts';
import type { Period } from '#shared/rules/ranking.ts';
import type { ReadJobContext } from '../context.ts';

/** Whose sales: clients whose first order falls in the month, those who had ordered before, nobody's. */
export const parts = ['new', 'returning', 'nobody'] as const;
export type Part = (typeof parts)[number];

export interface Sums {
  /** Minor units. */
  readonly revenueMinor: number;
  /** Completed orders. */
  readonly orders: number;
  /** Clients with at least one of them. */
  readonly clients: number;
}
export const none: Sums = { revenueMinor: 0, orders: 0, clients: 0 };

export const added = (a: Sums, b: Sums): Sums => ({
  revenueMinor: a.revenueMinor + b.revenueMinor,
  orders: a.orders + b.orders,
  clients: a.clients + b.clients,
});

export interface Turnover {
  /** `month`: yyyy-mm. */
  sumsOf(this: void, month: string, part: Part): Sums;
  /** Clients of the whole period, each counted once however many months they bought in. */
  readonly distinct: Readonly<Record<Part | 'all', number>>;
}

type OrderTuple = [client: number | null, on: IsoDate, revenueMinor: number, isCompleted: 0 | 1];

const rowsBetweenLooks = 20_000;

/**
 * One walk along the index (client, date, revenue, completed), from the first order of each client on, so that
 * the first ever is met. `only`: nobody but these clients, sales to nobody in particular left out as well. Grouping by client and month in SQL would sort a million rows, twice. Throws `cancelled`.
 */
export function sumTurnover(
  { sqlite, job }: ReadJobContext,
  { from, to }: Period,
  only: ReadonlySet<number> | null = null,
): Turnover {
  const sums = new Map<string, Sums>();
  const distinct = { all: 0, new: 0, returning: 0, nobody: 0 };
  let months = new Map<string, Sums>();
  let client: number | null = null;
  let firstOn: IsoDate | null = null;

  const closeClient = (): void => {
    const bought = new Set<Part>();
    for (const [month, own] of months) {
      const part = partOf(month);
      const key = `${month} ${part}`;
      const hasBought = client !== null && own.orders > 0;
      if (hasBought) bought.add(part);
      sums.set(key, added(sums.get(key) ?? none, { ...own, clients: hasBought ? 1 : 0 }));
    }
    for (const part of bought) distinct[part] += 1;
    if (bought.size > 0) distinct.all += 1;
    months = new Map();
    firstOn = null;
  };
  const partOf = (month: string): Part => {
    if (client === null) return 'nobody';
    return firstOn !== null && firstOn >= from && firstOn.startsWith(month) ? 'new' : 'returning';
  };

  const walk = sqlite
    .prepare(
      `SELECT client_id, ordered_on, revenue_minor, is_completed
       FROM orders INDEXED BY orders_client_date
       WHERE ordered_on <= ? ORDER BY client_id, ordered_on`,
    )
    .raw()
    .iterate(to) as IterableIterator<OrderTuple>;
  let rows = 0;
  for (const [of, on, revenueMinor, isCompleted] of walk) {
    if (++rows % rowsBetweenLooks === 0) job.throwIfCancelled();
    if (only && (of === null || !only.has(of))) continue;
    if (of !== client) {
      closeClient();
      client = of;
    }
    if (isCompleted === 1) firstOn ??= on;
    if (on < from) continue;
    const month = on.slice(0, 7);
    const own = months.get(month) ?? none;
    months.set(month, {
      revenueMinor: own.revenueMinor + revenueMinor,
      orders: own.orders + isCompleted,
      clients: 0,
    });
  }
  closeClient();
  return { sumsOf: (month, part) => sums.get(`${month} ${part}`) ?? none, distinct };
}
