import { AppError } from '#shared/contract/errors.ts';
import type { OrderLine, ReturnableLine } from '#shared/contract/orders.ts';
import { partOf, returnMinor } from '#shared/rules/order-return.ts';
import type { NewLine } from './order-lines.store.ts';

/** A line of an earlier return: its quantity and total are negative. */
export type ReturnedLine = Pick<OrderLine, 'name' | 'priceMinor' | 'quantityMilli' | 'totalMinor'>;

/**
 * What earlier returns have left of each line of a sale. They are matched by product and price, the first
 * matching line first: a sale may name a product twice.
 */
export function leftToReturn(
  lines: readonly OrderLine[],
  earlier: readonly ReturnedLine[],
): ReturnableLine[] {
  const left = lines.map((line) => ({
    lineId: line.id,
    name: line.name,
    quantityMilli: line.quantityMilli,
    priceMinor: line.priceMinor,
    discountBp: line.discountBp,
    totalMinor: line.totalMinor,
    leftMilli: line.quantityMilli,
    leftMinor: line.totalMinor,
  }));
  for (const returned of earlier) {
    let quantity = -returned.quantityMilli;
    let total = -returned.totalMinor;
    for (const one of left) {
      const isSame = one.name === returned.name && one.priceMinor === returned.priceMinor;
      if (!isSame || quantity <= 0 || one.leftMilli <= 0) continue;
      const taken = Math.min(quantity, one.leftMilli);
      const takenTotal = taken === quantity ? total : partOf(total, taken, quantity);
      one.leftMilli -= taken;
      one.leftMinor -= takenTotal;
      quantity -= taken;
      total -= takenTotal;
    }
  }
  return left;
}

/**
 * The lines of a return: what is left of the sale, or the chosen quantities of it, negative. Throws
 * `return_exceeds_sale`.
 */
export function returnLines(
  left: readonly ReturnableLine[],
  chosen?: readonly { readonly lineId: number; readonly quantityMilli: number }[],
): NewLine[] {
  const lines: NewLine[] = [];
  for (const line of left) {
    const wanted = chosen
      ? chosen
          .filter((one) => one.lineId === line.lineId)
          .reduce((sum, one) => sum + one.quantityMilli, 0)
      : line.leftMilli;
    if (wanted <= 0) continue;
    if (wanted > line.leftMilli) {
      throw new AppError('return_exceeds_sale', {
        name: line.name,
        left: Math.max(0, line.leftMilli) / 1000,
      });
    }
    lines.push({
      name: line.name,
      quantityMilli: -wanted,
      priceMinor: line.priceMinor,
      discountBp: line.discountBp,
      totalMinor: -returnMinor(line, wanted),
    });
  }
  return lines;
}
