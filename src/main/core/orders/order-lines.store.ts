import type { OrderLine } from '#shared/contract/orders.ts';
import { lineTotal } from '#shared/rules/money.ts';
import type { Db } from '../../db/database.ts';
import { rememberProduct } from './products.store.ts';

/** A line as it is to be written; without `totalMinor` it is quantity × price − discount. */
export interface NewLine {
  readonly name: string;
  readonly quantityMilli: number;
  readonly priceMinor: number;
  readonly discountBp: number;
  readonly totalMinor?: number | undefined;
}

export async function readLines(db: Db, orderId: number): Promise<OrderLine[]> {
  return db
    .selectFrom('order_lines')
    .select([
      'id',
      'product_id as productId',
      'name',
      'quantity_milli as quantityMilli',
      'price_minor as priceMinor',
      'discount_bp as discountBp',
      'total_minor as totalMinor',
    ])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/**
 * Writes an order's lines over those it had, place by place, so that a line that did not change is not in the
 * journal, and a product is remembered only where its name or price was typed anew: an old order that is opened
 * and mended must not bring its old prices back. Answers the sum of the lines in minor units.
 */
export async function writeLines(
  db: Db,
  orderId: number,
  lines: readonly NewLine[],
): Promise<number> {
  const known = await readLines(db, orderId);
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const total = line.totalMinor ?? lineTotal(line);
    sum += total;
    const old = known[index];
    const isSameProduct =
      old !== undefined && old.name === line.name.trim() && old.priceMinor === line.priceMinor;
    const values = {
      position: index + 1,
      product_id: isSameProduct
        ? old.productId
        : await rememberProduct(db, line.name, line.priceMinor),
      name: line.name.trim(),
      quantity_milli: line.quantityMilli,
      price_minor: line.priceMinor,
      discount_bp: line.discountBp,
      total_minor: total,
    };
    if (old) await db.updateTable('order_lines').set(values).where('id', '=', old.id).execute();
    else
      await db
        .insertInto('order_lines')
        .values({ order_id: orderId, ...values })
        .execute();
  }
  const surplus = known.slice(lines.length).map(({ id }) => id);
  if (surplus.length > 0) await db.deleteFrom('order_lines').where('id', 'in', surplus).execute();
  return sum;
}
