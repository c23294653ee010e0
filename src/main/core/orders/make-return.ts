import { AppError } from '#shared/contract/errors.ts';
import type { Order } from '#shared/contract/orders.ts';
import type { NewLine } from './order-lines.store.ts';

/** A line of an earlier return: its quantity is negative. */
type ReturnedLine = Pick<NewLine, 'name' | 'priceMinor' | 'quantityMilli'>;

/**
 * The lines of a return: those of the sale, or the chosen quantities of them, negative, without what has been
 * taken back already (matched by product and price). A part of a line goes back at its share of the line's total, rounded to the minor unit
 * half away from zero. Throws `invalid_input` for more than there is left to return.
 */
export function returnLines(
  sale: Order,
  earlier: readonly ReturnedLine[],
  chosen?: readonly { readonly lineId: number; readonly quantityMilli: number }[],
): NewLine[] {
  const lines: NewLine[] = [];
  for (const line of sale.lines) {
    const before = earlier
      .filter((one) => one.name === line.name && one.priceMinor === line.priceMinor)
      .reduce((sum, one) => sum - one.quantityMilli, 0);
    const left = Math.max(0, line.quantityMilli - before);
    const wanted = chosen ? chosen.find((one) => one.lineId === line.id)?.quantityMilli : left;
    if (wanted === undefined || wanted === 0) continue;
    if (wanted > left)
      throw new AppError('invalid_input', { field: line.name, problem: `${left / 1000}` });
    lines.push({
      name: line.name,
      quantityMilli: -wanted,
      priceMinor: line.priceMinor,
      discountBp: line.discountBp,
      totalMinor: -partOf(line.totalMinor, wanted, line.quantityMilli),
    });
  }
  return lines;
}

/** `total × part ÷ whole` without leaving integers. */
function partOf(total: number, part: number, whole: number): number {
  if (part === whole) return total;
  const product = BigInt(total) * BigInt(part) * 2n;
  const divisor = BigInt(whole) * 2n;
  const half = (product < 0n ? -1n : 1n) * BigInt(whole);
  return Number((product + half) / divisor);
}
