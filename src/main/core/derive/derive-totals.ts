import type { Database as Sqlite } from 'better-sqlite3';

type OrderTuple = [client: number, orderedOn: string, revenueMinor: number, isCompleted: 0 | 1];

interface Totals {
  orders: number;
  revenueMinor: number;
  /** Distinct dates of completed orders, ascending. */
  dates: string[];
}

const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

/** Median of the days between order dates, rounded; null below three dates. */
export function usualInterval(dates: readonly string[]): number | null {
  if (dates.length < 3) return null;
  const days = dates.map(dayNumber);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  gaps.sort((left, right) => left - right);
  const middle = gaps.length >> 1;
  const upper = gaps[middle] ?? 0;
  return Math.round(gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? upper) + upper) / 2);
}

/**
 * Makes the standing totals of the touched clients anew from their orders, in one ordered walk along the
 * index (client, date, revenue, completed): a drift is impossible because nothing is ever added up twice.
 */
export function deriveTotals(sqlite: Sqlite): void {
  sqlite.exec(
    'DELETE FROM client_totals WHERE client_id IN (SELECT client_id FROM touched_clients)',
  );
  const insert = sqlite.prepare(
    `INSERT INTO client_totals
       (client_id, orders, revenue_minor, first_on, previous_on, last_on, usual_interval_days)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const save = (client: number, totals: Totals): void => {
    const { dates } = totals;
    insert.run(
      client,
      totals.orders,
      totals.revenueMinor,
      dates[0] ?? null,
      dates.at(-2) ?? null,
      dates.at(-1) ?? null,
      usualInterval(dates),
    );
  };
  // A connection that is being walked along takes no writes, so the walk is made in pages of clients.
  const page = sqlite
    .prepare(
      `SELECT client_id FROM touched_clients JOIN clients ON clients.id = client_id
       WHERE client_id > ? ORDER BY client_id LIMIT 2000`,
    )
    .pluck();
  const ordersOf = sqlite
    .prepare(
      `SELECT orders.client_id, ordered_on, revenue_minor, is_completed
       FROM touched_clients CROSS JOIN orders ON orders.client_id = touched_clients.client_id
       WHERE touched_clients.client_id BETWEEN ? AND ?
       ORDER BY touched_clients.client_id, ordered_on`,
    )
    .raw();
  for (let last = 0; ;) {
    const clients = page.all(last) as number[];
    const first = clients[0];
    if (first === undefined) return;
    last = clients.at(-1) ?? first;
    const found = new Map<number, Totals>();
    for (const [client, orderedOn, revenueMinor, isCompleted] of ordersOf.all(
      first,
      last,
    ) as OrderTuple[]) {
      let totals = found.get(client);
      if (!totals) found.set(client, (totals = { orders: 0, revenueMinor: 0, dates: [] }));
      totals.revenueMinor += revenueMinor;
      if (isCompleted === 1) {
        totals.orders += 1;
        if (totals.dates.at(-1) !== orderedOn) totals.dates.push(orderedOn);
      }
    }
    for (const client of clients) {
      save(client, found.get(client) ?? { orders: 0, revenueMinor: 0, dates: [] });
    }
  }
}
