import { addDays } from '#shared/rules/dates.ts';
import { lineTotal } from '#shared/rules/money.ts';
import type { Random } from './random.ts';
import { products } from './words.ts';

export interface SampleLine {
  /** Place in the catalogue. */
  readonly product: number;
  readonly quantityMilli: number;
  readonly priceMinor: number;
  readonly discountBp: number;
  readonly totalMinor: number;
}

export interface SampleOrder {
  readonly clientIndex: number;
  readonly orderedOn: string;
  readonly state: 'new' | 'in_work' | 'delivered' | 'paid' | 'cancelled' | 'returned';
  readonly lines: readonly SampleLine[];
  readonly totalMinor: number;
}

const days = 3 * 365;

/** How many orders each client makes: shares of the whole by weight, largest remainders first, at least none. */
export function ordersPerClient(weights: readonly number[], orders: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / whole) * orders);
  const counts = exact.map(Math.floor);
  const missing = orders - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .toSorted((left, right) => right[0] - left[0]);
  for (const [, index] of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** The days, counted back from today, on which a client ordered: their own rhythm between a first and a last one. */
export function orderDays(random: Random, count: number): number[] {
  if (count === 0) return [];
  const first = random.between(Math.floor(days * 0.2), days);
  // Some have gone, most are still here.
  const last = random.chance(0.25)
    ? Math.floor(first * (0.2 + 0.7 * random.next()))
    : random.between(0, 40);
  const step = count === 1 ? 0 : (first - Math.min(last, first)) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const wobble = (random.next() - 0.5) * step * 0.8;
    return Math.max(0, Math.min(days, Math.round(first - step * index + wobble)));
  }).toSorted((left, right) => right - left);
}

function sampleLine(random: Random, isReturn: boolean): SampleLine {
  const product = random.between(0, products.length - 1);
  const priceMinor = (products[product]?.[1] ?? 0) * 100;
  const quantityMilli = (isReturn ? -1 : 1) * random.pick([1, 1, 1, 1, 2, 2, 3, 5]) * 1000;
  const discountBp = random.pick([0, 0, 0, 0, 0, 500, 1000]);
  const amounts = { quantityMilli, priceMinor, discountBp };
  return { product, ...amounts, totalMinor: lineTotal(amounts) };
}

/** An order of a client so many days before `today`. */
export function sampleOrder(
  random: Random,
  clientIndex: number,
  daysAgo: number,
  today: string,
): SampleOrder {
  const fate = random.next();
  const isReturn = fate < 0.015;
  const lines = Array.from({ length: isReturn ? 1 : random.pick([1, 1, 2, 2, 3, 4]) }, () =>
    sampleLine(random, isReturn),
  );
  const settled = fate < 0.045 ? 'cancelled' : 'paid';
  const recent = random.pick(['new', 'in_work', 'delivered'] as const);
  return {
    clientIndex,
    orderedOn: addDays(today, -daysAgo),
    state: isReturn ? 'returned' : daysAgo < 5 ? recent : settled,
    lines,
    totalMinor: lines.reduce((sum, line) => sum + line.totalMinor, 0),
  };
}
