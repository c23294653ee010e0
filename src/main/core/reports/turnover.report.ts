import { z } from 'zod';
import type { ReportCell, ReportColumn } from '#shared/contract/reports.ts';
import { addMonths, startOfMonth } from '#shared/rules/calendar.ts';
import { share } from '#shared/rules/money.ts';
import type { Period } from '#shared/rules/ranking.ts';
import { defineReport, type Report } from './define-report.ts';
import {
  beginsBeforeItEnds,
  onlyClients,
  periodFields,
  periodParams,
  segmentField,
  segmentParam,
  wrongOrder,
} from './params.ts';
import {
  added,
  none,
  parts,
  sumTurnover,
  type Part,
  type Sums,
  type Turnover,
} from './turnover-sums.ts';

const known: ReportColumn[] = [
  { id: 'month', kind: 'month' },
  ...(['total', 'new', 'returning'] as const).flatMap((group): ReportColumn[] => [
    { id: 'revenue', kind: 'money', group },
    { id: 'orders', kind: 'integer', group },
    { id: 'averageOrder', kind: 'money', group },
    { id: 'clients', kind: 'integer', group },
  ]),
];
/** Only where there are such sales: most shops know everybody. */
const nobody: ReportColumn[] = [
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
  params: ({ clock }, given) => [
    ...periodParams(given, clock.today(), (to) => startOfMonth(addMonths(to, -11))),
    segmentParam,
  ],
  input: z
    .strictObject({ ...periodFields, segmentId: segmentField })
    .refine(beginsBeforeItEnds, wrongOrder),
  async make({ segmentId, ...period }, context): Promise<Report> {
    const only = await onlyClients(context, segmentId);
    const { sumsOf, distinct } = sumTurnover(context, period, only);
    const months = monthsOf(period);
    const totalOf = (part: Part): Sums => ({
      ...months.map((month) => sumsOf(month, part)).reduce(added, none),
      clients: distinct[part],
    });
    const columns = months.some((month) => isAny(sumsOf(month, 'nobody')))
      ? [...known, ...nobody]
      : known;
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
          rows: () =>
            months.map((month) =>
              rowOf(month, (part) => sumsOf(month, part)).slice(0, columns.length),
            ),
          totals: rowOf(null, totalOf, distinct.all).slice(0, columns.length),
        },
      ],
      notes: [
        { id: 'revenue', values: {} },
        { id: 'averageOrder', values: {} },
        { id: 'newClients', values: {} },
        { id: 'clientsOnce', values: {} },
        ...(only ? [{ id: 'onlySegment', values: {} }] : []),
        { id: 'restsOnOrders', values: { orders: { kind: 'integer', value: everyone.orders } } },
      ],
    };
  },
});

/** `yyyy-mm` of every month that the period touches, those without a sale included. */
function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let first = startOfMonth(from); first <= to; first = addMonths(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months;
}

const isAny = ({ revenueMinor, orders }: Sums): boolean => revenueMinor !== 0 || orders > 0;

/** Revenue ÷ completed orders, in whole minor units, half away from zero; null without orders. */
const average = ({ revenueMinor, orders }: Sums): number | null =>
  orders === 0 ? null : Math.sign(revenueMinor) * Math.round(Math.abs(revenueMinor) / orders);

function rowOf(month: string | null, sumsOf: (part: Part) => Sums, clients?: number): ReportCell[] {
  const [fresh, returning, unknown] = parts.map(sumsOf) as [Sums, Sums, Sums];
  const all = [fresh, returning, unknown].reduce(added, none);
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
    unknown.revenueMinor,
    unknown.orders,
  ];
}

const chartOf = (months: readonly string[], sumsOf: Turnover['sumsOf']) => ({
  kind: 'months' as const,
  months: [...months],
  series: parts
    .map((part) => ({
      id: part as string,
      valuesMinor: months.map((month) => sumsOf(month, part).revenueMinor),
    }))
    .filter(({ valuesMinor }) => valuesMinor.some((value) => value !== 0)),
});
