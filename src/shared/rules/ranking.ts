import { addDays, addMonths, type IsoDate } from './calendar.ts';
import { share } from './money.ts';

export interface Period {
  /** Both ends included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The twelve months that end on `to`: 22 November to 21 November. */
export const lastTwelveMonths = (to: IsoDate): Period => ({
  from: addDays(addMonths(to, -12), 1),
  to,
});

/** The period as far as it is given; a missing beginning is twelve months before the end. */
export const periodOr = (
  { from, to }: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined },
  today: IsoDate,
): Period => {
  const end = to ?? today;
  return { from: from ?? lastTwelveMonths(end).from, to: end };
};

export interface Earner {
  readonly id: number;
  /** Minor units. */
  readonly revenueMinor: number;
  readonly lastOrderOn: IsoDate | null;
}

/** Larger revenue first, ties by the later last order, then by id. */
export const byRevenue = (a: Earner, b: Earner): number =>
  b.revenueMinor - a.revenueMinor ||
  compareText(b.lastOrderOn ?? '', a.lastOrderOn ?? '') ||
  a.id - b.id;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Share: own revenue ÷ all revenue of the period; running share: that of this one and everyone above, summed in
 * minor units first, so that it gathers no rounding.
 */
export const withShares = <T extends { readonly revenueMinor: number }>(
  ranked: readonly T[],
  totalMinor: number,
): (T & { rank: number; share: number; runningShare: number })[] => {
  let running = 0;
  return ranked.map((entry, index) => {
    running += entry.revenueMinor;
    return {
      ...entry,
      rank: index + 1,
      share: share(entry.revenueMinor, totalMinor),
      runningShare: share(running, totalMinor),
    };
  });
};

/**
 * The smallest number of clients who together reach 80% of all revenue; null where all of them together do not.
 * `descending`: revenue of each, minor units, largest first.
 */
export const paretoCount = (descending: Iterable<number>, totalMinor: number): number | null => {
  if (totalMinor <= 0) return null;
  let [running, count] = [0, 0];
  for (const revenue of descending) {
    if (revenue <= 0) return null;
    running += revenue;
    count += 1;
    // Fifths, so that the comparison stays in whole numbers: 80% is four of five.
    if (running * 5 >= totalMinor * 4) return count;
  }
  return null;
};

export interface CurvePoint {
  /** How many of the first clients. */
  readonly clients: number;
  /** Their part of all revenue. */
  readonly share: number;
}

/** The Pareto curve in at most `points` steps, from nobody to everyone with revenue. */
export const paretoCurve = (
  descending: ArrayLike<number>,
  totalMinor: number,
  points: number,
): CurvePoint[] => {
  const curve: CurvePoint[] = [{ clients: 0, share: 0 }];
  const steps = Math.min(points, descending.length);
  let [running, taken] = [0, 0];
  for (let step = 1; step <= steps; step++) {
    const until = Math.round((step * descending.length) / steps);
    for (; taken < until; taken++) running += descending[taken] ?? 0;
    curve.push({ clients: taken, share: share(running, totalMinor) });
  }
  return curve;
};
