import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byRevenue,
  lastTwelveMonths,
  paretoCount,
  paretoCurve,
  periodOr,
  withShares,
} from '#shared/rules/ranking.ts';

describe('the ranking of clients', () => {
  it('puts larger revenue first, then the later last order, then the smaller id', () => {
    const earners = [
      { id: 4, revenueMinor: 100, lastOrderOn: null },
      { id: 3, revenueMinor: 100, lastOrderOn: '2026-01-05' },
      { id: 2, revenueMinor: 100, lastOrderOn: '2026-01-05' },
      { id: 1, revenueMinor: 100, lastOrderOn: '2026-01-04' },
      { id: 5, revenueMinor: 101, lastOrderOn: '2020-01-01' },
    ];
    expect(earners.toSorted(byRevenue).map(({ id }) => id)).toEqual([5, 2, 3, 1, 4]);
  });

  it('gives each their share and the share of everyone above', () => {
    expect(withShares([{ revenueMinor: 60 }, { revenueMinor: 20 }], 100)).toEqual([
      { revenueMinor: 60, rank: 1, share: 0.6, runningShare: 0.6 },
      { revenueMinor: 20, rank: 2, share: 0.2, runningShare: 0.8 },
    ]);
  });

  it('counts twelve months back from any day, leap days included', () => {
    expect(lastTwelveMonths('2026-11-21')).toEqual({ from: '2025-11-22', to: '2026-11-21' });
    expect(lastTwelveMonths('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' });
    expect(periodOr({ to: '2025-12-31' }, '2026-11-21')).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
    });
  });

  it('counts the smallest number who together reach 80%, exactly', () => {
    expect(paretoCount([50, 30, 20], 100)).toBe(2);
    expect(paretoCount([50, 29, 21], 100)).toBe(3);
    expect(paretoCount([40, 30], 100)).toBeNull();
    expect(paretoCount([], 0)).toBeNull();
  });

  it('never needs fewer than it says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), (revenues) => {
        const descending = revenues.toSorted((a, b) => b - a);
        const total = revenues.reduce((sum, revenue) => sum + revenue, 0);
        const count = paretoCount(descending, total) ?? 0;
        const sumOf = (clients: number): number =>
          descending.slice(0, clients).reduce((sum, revenue) => sum + revenue, 0);
        expect(sumOf(count) * 5).toBeGreaterThanOrEqual(total * 4);
        expect(sumOf(count - 1) * 5).toBeLessThan(total * 4);
      }),
    );
  });

  it('draws a curve from nobody to everyone in so many steps', () => {
    expect(paretoCurve([40, 30, 20, 10], 100, 2)).toEqual([
      { clients: 0, share: 0 },
      { clients: 2, share: 0.7 },
      { clients: 4, share: 1 },
    ]);
    expect(paretoCurve([], 0, 50)).toEqual([{ clients: 0, share: 0 }]);
  });
});
