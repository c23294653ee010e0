import { z } from 'zod';
import type { ReportCell, ReportColumn } from '#shared/contract/reports.ts';
import { addMonths, startOfMonth } from '#shared/rules/calendar.ts';
import { share } from '#shared/rules/money.ts';
import type { Period } from '#shared/rules/ranking.ts';
import type { ReadContext } from '../context.ts';
import { defineReport, type Report } from './define-report.ts';
import { beginsBeforeItEnds, periodFields, periodParams, wrongOrder } from './params.ts';

/** Whose sales: clients whose first order falls in the month, those who had ordered before, nobody's. */
const parts = ['new', 'returning', 'nobody'] as const;
type Part = (typeof parts)[number];

interface Sums {
  readonly revenueMinor: number;
  /** Completed orders. */
  readonly orders: number;
  /** Clients with at least one of them. */
  readonly clients: number;
}
const none: Sums = { revenueMinor: 0, orders: 0, clients: 0 };

const columns: ReportColumn[] = [
  { id: 'month', kind: 'month' },
  ...(['total', 'new', 'returning'] as const).flatMap((group): ReportColumn[] => [
    { id: 'revenue', kind: 'money', group },
    { id: 'orders', kind: 'integer', group },
    { id: 'averageOrder', kind: 'money', group },
    { id: 'clients', kind: 'integer', group },
  ]),
  { id: 'revenue', kind: 'money', group: 'nobody' },
  { id: 'orders', kind: 'integer', group: 'nobody' },
];

/**
 * Client turnover by month. New in a month: the first completed order ever falls into it (and into the period,
 * which may begin or end within a month); everyone else who is known is returning; sales to nobody in
 * particular stand apart. Revenue of the three adds up to all revenue of the month.
 */
export const turnover = defineReport({
  id: 'turnover',
  params: ({ clock }, given) =>
    periodParams(given, clock.today(), (to) => startOfMonth(addMonths(to, -11))),
  input: z.strictObject(periodFields).refine(beginsBeforeItEnds, wrongOrder),
  make(period, { sqlite }): Report {
    const found = readMonths(sqlite, period);
    const months = monthsOf(period);
    const sumsOf = (month: string, part: Part): Sums => found.get(`${month} ${part}`) ?? none;
    const distinct = readDistinct(sqlite, period);
    const totalOf = (part: Part): Sums => ({
      ...months.map((month) => sumsOf(month, part)).reduce(added, none),
      clients: distinct[part],
    });
    const everyone = parts.map(totalOf).reduce(added, none);
    const { revenueMinor } = everyone;
    return {
      period,
      figures: [
        { id: 'revenue', kind: 'money', value: revenueMinor },
        { id: 'averageOrder', kind: 'money', value: average(everyone) },
        { id: 'newClients', kind: 'integer', value: distinct.new },
        {
          id: 'newShare',
          kind: 'percent',
          value: share(totalOf('new').revenueMinor, revenueMinor),
        },
      ],
      chart: everyone.orders === 0 && revenueMinor === 0 ? null : chartOf(months, sumsOf),
      tables: [
        {
          id: 'turnover',
          columns,
          rowCount: months.length,
          rows: () => months.map((month) => rowOf(month, (part) => sumsOf(month, part))),
          totals: rowOf(null, totalOf, distinct.clients),
        },
      ],
      notes: [
        { id: 'revenue', values: {} },
        { id: 'averageOrder', values: {} },
        { id: 'newClients', values: {} },
        { id: 'clientsOnce', values: {} },
        { id: 'restsOnOrders', values: { orders: { kind: 'integer', value: everyone.orders } } },
      ],
    };
  },
});

const partOfOrders = `
  SELECT orders.client_id, substr(ordered_on, 1, 7) AS month,
    sum(revenue_minor) AS revenue, sum(is_completed) AS orders
  FROM orders INDEXED BY orders_client_date
  WHERE ordered_on BETWEEN $from AND $to GROUP BY orders.client_id, month`;

const whose = `
  SELECT month, revenue, monthly.orders, monthly.client_id, CASE
    WHEN monthly.client_id IS NULL THEN 'nobody'
    WHEN first_on BETWEEN $from AND $to AND substr(first_on, 1, 7) = month THEN 'new'
    ELSE 'returning' END AS part
  FROM (${partOfOrders}) AS monthly LEFT JOIN client_totals USING (client_id)`;

/** Sums by `<month> <part>`. */
function readMonths(sqlite: ReadContext['sqlite'], period: Period): Map<string, Sums> {
  const rows = sqlite
    .prepare(
      `SELECT month || ' ' || part AS key, sum(revenue) AS revenueMinor, sum(orders) AS orders,
         count(CASE WHEN orders > 0 THEN client_id END) AS clients
       FROM (${whose}) GROUP BY month, part`,
    )
    .all(period) as (Sums & { key: string })[];
  return new Map(rows.map(({ key, ...sums }) => [key, sums]));
}

/** Clients of the whole period, each counted once in every column, however many months they bought in. */
function readDistinct(
  sqlite: ReadContext['sqlite'],
  period: Period,
): Record<Part | 'clients', number> {
  return sqlite
    .prepare(
      `SELECT count(DISTINCT client_id) AS clients,
         count(DISTINCT CASE WHEN part = 'new' THEN client_id END) AS "new",
         count(DISTINCT CASE WHEN part = 'returning' THEN client_id END) AS "returning",
         0 AS nobody
       FROM (${whose}) WHERE orders > 0`,
    )
    .get(period) as Record<Part | 'clients', number>;
}

/** `yyyy-mm` of every month that the period touches, those without a sale included. */
function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let first = startOfMonth(from); first <= to; first = addMonths(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months;
}

const added = (a: Sums, b: Sums): Sums => ({
  revenueMinor: a.revenueMinor + b.revenueMinor,
  orders: a.orders + b.orders,
  clients: a.clients + b.clients,
});

/** Revenue ÷ completed orders, in whole minor units, half away from zero; null without orders. */
const average = ({ revenueMinor, orders }: Sums): number | null =>
  orders === 0 ? null : Math.sign(revenueMinor) * Math.round(Math.abs(revenueMinor) / orders);

function rowOf(month: string | null, sumsOf: (part: Part) => Sums, clients?: number): ReportCell[] {
  const [fresh, returning, nobody] = parts.map(sumsOf) as [Sums, Sums, Sums];
  const all = [fresh, returning, nobody].reduce(added, none);
  const four = (sums: Sums): ReportCell[] => [
    sums.revenueMinor,
    sums.orders,
    average(sums),
    sums.clients,
  ];
  return [
    month,
    ...four({ ...all, clients: clients ?? all.clients }),
    ...four(fresh),
    ...four(returning),
    nobody.revenueMinor,
    nobody.orders,
  ];
}

const chartOf = (months: readonly string[], sumsOf: (month: string, part: Part) => Sums) => ({
  kind: 'months' as const,
  months: [...months],
  series: parts
    .map((part) => ({
      id: part as string,
      valuesMinor: months.map((month) => sumsOf(month, part).revenueMinor),
    }))
    .filter(({ valuesMinor }) => valuesMinor.some((value) => value !== 0)),
});
