import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportCell } from '#shared/contract/reports.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { fillShop, type OrderRow } from '#test/support/shop-rows.ts';

describe('client turnover by month', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-03-20T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  const rowsOf = async (
    from: string,
    to: string,
  ): Promise<{ rows: ReportCell[][]; totals: ReportCell[] | null }> => {
    const { tables } = await core.call('reports.run', { id: 'turnover', params: { from, to } });
    return { rows: tables[0]?.rows ?? [], totals: tables[0]?.totals ?? null };
  };

  it('tells new from returning clients, keeps sales to nobody apart, and counts each client once', async () => {
    await fillShop(core, {
      clients: [
        { id: 1, name: 'Давний' },
        { id: 2, name: 'Новая в январе' },
        { id: 3, name: 'Новый в марте' },
      ],
      orders: [
        { clientId: 1, on: '2024-06-01', totalMinor: 1_000 },
        { clientId: 1, on: '2026-01-10', totalMinor: 30_001 },
        { clientId: 1, on: '2026-01-11', totalMinor: 10_000 },
        { clientId: 1, on: '2026-01-12', totalMinor: 5_000, state: 'cancelled' },
        { clientId: 2, on: '2026-01-31', totalMinor: 20_000 },
        { clientId: 2, on: '2026-03-01', totalMinor: 7_000 },
        { clientId: 2, on: '2026-03-02', totalMinor: -2_000 },
        { clientId: 3, on: '2026-03-05', totalMinor: 4_000 },
        { clientId: null, on: '2026-03-06', totalMinor: 500 },
      ],
    });

    // month, then revenue, orders, average, clients: all, new, returning; then revenue and orders of nobody
    expect(await rowsOf('2026-01-01', '2026-03-20')).toEqual({
      rows: [
        ['2026-01', 60_001, 3, 20_000, 2, 20_000, 1, 20_000, 1, 40_001, 2, 20_001, 1, 0, 0],
        ['2026-02', 0, 0, null, 0, 0, 0, null, 0, 0, 0, null, 0, 0, 0],
        ['2026-03', 9_500, 3, 3_167, 2, 4_000, 1, 4_000, 1, 5_000, 1, 5_000, 1, 500, 1],
      ],
      totals: [null, 69_501, 6, 11_584, 3, 24_000, 2, 12_000, 2, 45_001, 3, 15_000, 2, 500, 1],
    });
  });

  it('calls nobody new who had ordered before the period in its first, cut month', async () => {
    await fillShop(core, {
      clients: [{ id: 1, name: 'Купил второго и двадцатого' }],
      orders: [
        { clientId: 1, on: '2026-01-02', totalMinor: 100 },
        { clientId: 1, on: '2026-01-20', totalMinor: 200 },
      ],
    });
    const { rows } = await rowsOf('2026-01-15', '2026-01-31');
    expect(rows).toEqual([['2026-01', 200, 1, 200, 1, 0, 0, null, 0, 200, 1, 200, 1]]);
  });

  it('offers this month and the eleven before it', async () => {
    const list = await core.call('reports.list', {});
    expect(list.find(({ id }) => id === 'turnover')?.params).toEqual([
      { name: 'from', kind: 'date', default: '2025-04-01' },
      { name: 'to', kind: 'date', default: '2026-03-20' },
      { name: 'segmentId', kind: 'segment', default: null },
    ]);
  });

  it('agrees to the kopeck with sums made by hand from any orders', async () => {
    const day = fc
      .integer({ min: 0, max: 150 })
      .map((days) => new Date(Date.UTC(2025, 9, 20 + days)).toISOString().slice(0, 10));
    const order: fc.Arbitrary<OrderRow> = fc.record({
      clientId: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(null)),
      on: day,
      totalMinor: fc.integer({ min: -50_000, max: 90_000 }),
      state: fc.constantFrom('new', 'paid', 'paid', 'cancelled', 'returned'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 60 }), day, day, async (orders, one, other) => {
        core.close();
        core = testCore({ now: '2026-03-20T09:00:00.000Z' });
        const clients = [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `Клиент ${id}` }));
        await fillShop(core, { clients, orders });
        const [from, to] = one < other ? [one, other] : [other, one];
        const { rows, totals } = await rowsOf(from, to);
        expect(rows).toEqual(byHand(orders, from, to));
        const inPeriod = orders.filter(({ on }) => on >= from && on <= to);
        expect(totals?.[1]).toBe(sum(inPeriod.map(revenueOf)));
        expect(totals?.[1]).toBe(
          [totals?.[5], totals?.[9], totals?.[13] ?? 0].map(Number).reduce((a, b) => a + b, 0),
        );
        expect(totals?.[4]).toBe(clientsIn(inPeriod));
      }),
      { numRuns: 25 },
    );
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const revenueOf = ({ state, totalMinor }: OrderRow): number =>
  state === 'cancelled' || (state === 'returned' && totalMinor > 0) ? 0 : totalMinor;
const isCompleted = ({ state, totalMinor }: OrderRow): boolean =>
  state !== 'cancelled' && state !== 'returned' && totalMinor >= 0;
const clientsIn = (orders: readonly OrderRow[]): number =>
  new Set(
    orders.filter((one) => isCompleted(one) && one.clientId !== null).map((one) => one.clientId),
  ).size;

/** The same table, by the definition and order by order. */
function byHand(orders: readonly OrderRow[], from: string, to: string): ReportCell[][] {
  const firstOf = (clientId: number): string | undefined =>
    orders
      .filter((one) => one.clientId === clientId && isCompleted(one))
      .map(({ on }) => on)
      .toSorted()[0];
  const months = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    months.add(new Date(at).toISOString().slice(0, 7));
  }
  const rows = [...months].map((month) => {
    const all = orders.filter(({ on }) => on.startsWith(month) && on >= from && on <= to);
    const isNew = ({ clientId }: OrderRow): boolean => {
      const first = clientId === null ? undefined : firstOf(clientId);
      return first !== undefined && first.startsWith(month) && first >= from && first <= to;
    };
    const nobody = all.filter(({ clientId }) => clientId === null);
    const fresh = all.filter(isNew);
    const returning = all.filter((one) => one.clientId !== null && !isNew(one));
    const four = (some: readonly OrderRow[]): ReportCell[] => {
      const revenue = sum(some.map(revenueOf));
      const count = some.filter(isCompleted).length;
      const exact = revenue / count;
      const average = exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5);
      return [revenue, count, count === 0 ? null : average + 0, clientsIn(some)];
    };
    return [
      month,
      ...four(all),
      ...four(fresh),
      ...four(returning),
      sum(nobody.map(revenueOf)),
      nobody.filter(isCompleted).length,
    ];
  });
  // Sales to nobody in particular have columns only where there are any.
  const hasNobody = rows.some((row) => row.slice(-2).some((cell) => cell !== 0));
  return hasNobody ? rows : rows.map((row) => row.slice(0, -2));
}
