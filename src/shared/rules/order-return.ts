/** `total × part ÷ whole` in minor units, rounded half away from zero without leaving integers; `whole` is positive. */
export function partOf(total: number, part: number, whole: number): number {
  const product = BigInt(total) * BigInt(part) * 2n;
  const half = (product < 0n ? -1n : 1n) * BigInt(whole);
  return Number((product + half) / (BigInt(whole) * 2n));
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
