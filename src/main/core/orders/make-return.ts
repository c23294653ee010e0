import { AppError } from '#shared/contract/errors.ts';
import type { Order, OrderLine } from '#shared/contract/orders.ts';
import type { NewLine } from './order-lines.store.ts';

/** A line of an earlier return: its quantity and total are negative. */
export type ReturnedLine = Pick<OrderLine, 'name' | 'priceMinor' | 'quantityMilli' | 'totalMinor'>;

interface Left {
  readonly line: OrderLine;
  readonly quantityMilli: number;
  readonly totalMinor: number;
}

/**
 * What earlier returns have left of each line of a sale. They are matched by product and price, the first
 * matching line first: a sale may name a product twice.
 */
export function leftToReturn(
  lines: readonly OrderLine[],
  earlier: readonly ReturnedLine[],
): Left[] {
  const left = lines.map((line) => ({
    line,
    quantityMilli: line.quantityMilli,
    totalMinor: line.totalMinor,
  }));
  for (const returned of earlier) {
    let quantity = -returned.quantityMilli;
    let total = -returned.totalMinor;
    for (const one of left) {
      const isSame = one.line.name === returned.name && one.line.priceMinor === returned.priceMinor;
      if (!isSame || quantity <= 0 || one.quantityMilli <= 0) continue;
      const taken = Math.min(quantity, one.quantityMilli);
      const takenTotal = taken === quantity ? total : partOf(total, taken, quantity);
      one.quantityMilli -= taken;
      one.totalMinor -= takenTotal;
      quantity -= taken;
      total -= takenTotal;
    }
  }
  return left;
}

/**
 * The lines of a return: what is left of the sale, or the chosen quantities of it, negative. A part of a line
 * goes back at its share of the line's total, rounded to the minor unit half away from zero; the last part is
 * whatever is left, so that all parts together are the line. Throws `return_exceeds_sale`.
 */
export function returnLines(
  sale: Pick<Order, 'lines'>,
  earlier: readonly ReturnedLine[],
  chosen?: readonly { readonly lineId: number; readonly quantityMilli: number }[],
): NewLine[] {
  const lines: NewLine[] = [];
  for (const { line, quantityMilli: left, totalMinor } of leftToReturn(sale.lines, earlier)) {
    const wanted = chosen
      ? chosen
          .filter((one) => one.lineId === line.id)
          .reduce((sum, one) => sum + one.quantityMilli, 0)
      : left;
    if (wanted <= 0) continue;
    if (wanted > left) {
      throw new AppError('return_exceeds_sale', {
        name: line.name,
        left: Math.max(0, left) / 1000,
      });
    }
    lines.push({
      name: line.name,
      quantityMilli: -wanted,
      priceMinor: line.priceMinor,
      discountBp: line.discountBp,
      totalMinor: -(wanted === left
        ? totalMinor
        : partOf(line.totalMinor, wanted, line.quantityMilli)),
    });
  }
  return lines;
}

/** `total × part ÷ whole` without leaving integers; `whole` is positive. */
function partOf(total: number, part: number, whole: number): number {
  const product = BigInt(total) * BigInt(part) * 2n;
  const half = (product < 0n ? -1n : 1n) * BigInt(whole);
  return Number((product + half) / (BigInt(whole) * 2n));
}
