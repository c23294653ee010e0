import { z } from 'zod';
import type { ReportColumn } from '#shared/contract/reports.ts';
import { share } from '#shared/rules/money.ts';
import { lastTwelveMonths, paretoCount, withShares } from '#shared/rules/ranking.ts';
import type { ReadContext } from '../context.ts';
import { firstOfAll, readNames, readPeriodRevenue, revenueOf } from '../ranking/ranking.store.ts';
import { defineReport, type Report, type Row } from './define-report.ts';
import {
  beginsBeforeItEnds,
  countField,
  onlyClients,
  periodFields,
  periodParams,
  segmentField,
  segmentParam,
  wrongOrder,
} from './params.ts';

const columns: ReportColumn[] = [
  { id: 'rank', kind: 'integer' },
  { id: 'client', kind: 'client' },
  { id: 'phone', kind: 'phone' },
  { id: 'orders', kind: 'integer' },
  { id: 'revenue', kind: 'money' },
  { id: 'share', kind: 'percent' },
  { id: 'runningShare', kind: 'percent' },
  { id: 'lastOrder', kind: 'date' },
];

/** Bars that can still be told apart and named. */
const barsInChart = 15;
/** Names are read as rows are asked for, so many at a time. */
const namesAtOnce = 500;

/** Who brings the income: clients by revenue, ties by the later last order, then by id (rules/ranking). */
export const topClients = defineReport({
  id: 'top-clients',
  params: ({ clock }, given) => [
    ...periodParams(given, clock.today(), (to) => lastTwelveMonths(to).from),
    { name: 'count', kind: 'count', default: 15 },
    segmentParam,
  ],
  input: z
    .strictObject({ ...periodFields, count: countField, segmentId: segmentField })
    .refine(beginsBeforeItEnds, wrongOrder),
  async make({ count, segmentId, ...period }, context): Promise<Report> {
    const { sqlite } = context;
    const everybody = readPeriodRevenue(sqlite, period);
    const only = await onlyClients(context, segmentId);
    const revenue = only ? revenueOf(everybody, only) : everybody;
    const { totalMinor, descending } = revenue;
    const ranked = withShares(firstOfAll(sqlite, revenue, count), totalMinor);
    const paretoClients = paretoCount(descending, totalMinor);
    const shownMinor = sumOf(ranked, ({ revenueMinor }) => revenueMinor);
    const orders = sumOf(ranked, (client) => client.orders);
    // What went back by more than was bought makes no column.
    const first = ranked.slice(0, Math.min(barsInChart, descending.length));
    const withoutClient = totalMinor - sumOf(revenue.revenues, (minor) => minor);
    const names = readNames(
      sqlite,
      first.map(({ id }) => id),
    );
    return {
      period,
      figures: [
        { id: 'revenue', kind: 'money', value: totalMinor },
        { id: 'clientsWithRevenue', kind: 'integer', value: descending.length },
        { id: 'paretoClients', kind: 'integer', value: paretoClients },
        { id: 'shownShare', kind: 'percent', value: share(shownMinor, totalMinor) },
      ],
      chart:
        first.length === 0
          ? null
          : {
              kind: 'pareto',
              bars: first.map(({ id, revenueMinor, runningShare }) => ({
                name: names.get(id)?.name ?? '',
                revenueMinor,
                runningShare,
              })),
              totalMinor,
            },
      tables: [
        {
          id: 'topClients',
          columns,
          rowCount: ranked.length,
          rows: () => rowsOf(sqlite, ranked),
          totals: [null, null, null, orders, shownMinor, share(shownMinor, totalMinor), null, null],
        },
      ],
      notes: [
        { id: 'revenue', values: {} },
        { id: 'share', values: {} },
        { id: 'pareto', values: {} },
        ...(withoutClient === 0
          ? []
          : [
              {
                id: 'withoutClient',
                values: { revenue: { kind: 'money', value: withoutClient } as const },
              },
            ]),
        ...(only ? [{ id: 'onlySegment', values: {} }] : []),
        {
          id: 'restsOnClients',
          values: { clients: { kind: 'integer', value: descending.length } },
        },
      ],
    };
  },
});

type Ranked = ReturnType<typeof withShares<ReturnType<typeof firstOfAll>[number]>>[number];

function* rowsOf(sqlite: ReadContext['sqlite'], ranked: readonly Ranked[]): Generator<Row> {
  for (let start = 0; start < ranked.length; start += namesAtOnce) {
    const some = ranked.slice(start, start + namesAtOnce);
    const names = readNames(
      sqlite,
      some.map(({ id }) => id),
    );
    for (const { rank, id, orders, revenueMinor, share, runningShare, lastOrderOn } of some) {
      const { name, phone } = names.get(id) ?? { name: '', phone: null };
      yield [rank, { id, name }, phone, orders, revenueMinor, share, runningShare, lastOrderOn];
    }
  }
}

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);
