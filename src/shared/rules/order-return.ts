/** `total × part ÷ whole` in minor units, rounded half away from zero without leaving integers; `whole` is positive. */
export function partOf(total: number, part: number, whole: number): number {
  const product = BigInt(total) * BigInt(part) * 2n;
  const half = (product < 0n ? -1n : 1n) * BigInt(whole);
  return Number((product + half) / (BigInt(whole) * 2n));
}

interface Sale {
  readonly state: string;
  readonly totalMinor: number;
  /** The sale that this is a return of. */
  readonly returnOf: unknown;
  /** Returns made from it; their totals are negative. */
  readonly returns: readonly { readonly state: string; readonly totalMinor: number }[];
}

/** Whether there is anything of a sale that was not cancelled and not given back yet. */
export function canBeReturned({ state, totalMinor, returnOf, returns }: Sale): boolean {
  if (returnOf !== null || totalMinor < 0) return false;
  if (state === 'cancelled' || state === 'returned') return false;
  const standing = returns.filter((one) => one.state !== 'cancelled');
  const back = standing.reduce((sum, one) => sum + one.totalMinor, 0);
  return standing.length === 0 || totalMinor + back > 0;
}

/** A line of a sale, with what earlier returns have left of it. Quantities in thousandths, sums in minor units. */
export interface ReturnableAmounts {
  readonly quantityMilli: number;
  readonly totalMinor: number;
  readonly leftMilli: number;
  readonly leftMinor: number;
}

/**
 * What a part of a line gives back, in minor units: its share of the line's total; the last part is whatever is
 * left, so that all parts together are the line.
 */
export const returnMinor = (line: ReturnableAmounts, wantedMilli: number): number =>
  wantedMilli === line.leftMilli
    ? line.leftMinor
    : partOf(line.totalMinor, wantedMilli, line.quantityMilli);
