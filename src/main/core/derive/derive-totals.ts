import type { Database as Sqlite } from 'better-sqlite3';
import { insertMany } from './insert-many.ts';
import { usualInterval } from './usual-interval.ts';

/** `dates`: those of the completed orders, joined by commas; null where there is none. */
type ClientTuple = [client: number, orders: number, revenueMinor: number, dates: string | null];

const columns = [
  'client_id',
  'orders',
  'revenue_minor',
  'first_on',
  'previous_on',
  'last_on',
  'usual_interval_days',
];

/** So many clients are read at a time: a connection that is being walked along takes no writes. */
const clientsAtOnce = 2000;

/** Distinct dates, ascending: the walk along the index gives them so, but SQL promises no order within a group. */
function distinct(joined: string | null): string[] {
  const dates: string[] = [];
  let isAscending = true;
  for (const date of joined?.split(',') ?? []) {
    const last = dates.at(-1);
    if (date === last) continue;
    if (last !== undefined && date < last) isAscending = false;
    dates.push(date);
  }
  return isAscending ? dates : [...new Set(dates)].toSorted();
}

/**
 * Makes the standing totals of the touched clients anew from their orders, in one ordered walk along the
 * index (client, date, revenue, completed): a drift is impossible because nothing is ever added up twice. Dates
 * cross over as one text a client, which costs a fifth of a row for each order.
 */
export function deriveTotals(sqlite: Sqlite): void {
  sqlite.exec(
    'DELETE FROM client_totals WHERE client_id IN (SELECT client_id FROM touched_clients)',
  );
  const page = sqlite
    .prepare(
      `SELECT clients.id,
         coalesce(sum(is_completed), 0), coalesce(sum(revenue_minor), 0),
         group_concat(CASE WHEN is_completed = 1 THEN ordered_on END)
       FROM touched_clients CROSS JOIN clients ON clients.id = touched_clients.client_id
       LEFT JOIN orders INDEXED BY orders_client_date ON orders.client_id = touched_clients.client_id
       WHERE touched_clients.client_id > ? GROUP BY touched_clients.client_id
       ORDER BY touched_clients.client_id LIMIT ${clientsAtOnce}`,
    )
    .raw();
  const totals = insertMany(sqlite, 'client_totals', columns);
  for (let last = 0; ;) {
    const clients = page.all(last) as ClientTuple[];
    if (clients.length === 0) break;
    for (const [client, orders, revenueMinor, joined] of clients) {
      const dates = distinct(joined);
      totals.add([
        client,
        orders,
        revenueMinor,
        dates[0] ?? null,
        dates.at(-2) ?? null,
        dates.at(-1) ?? null,
        usualInterval(dates),
      ]);
      last = client;
    }
  }
  totals.flush();
}
