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
 * journal. Answers their sum in minor units.
 */
export async function writeLines(
  db: Db,
  orderId: number,
  lines: readonly NewLine[],
): Promise<number> {
  const known = await db
    .selectFrom('order_lines')
    .select('id')
    .where('order_id', '=', orderId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const total = line.totalMinor ?? lineTotal(line);
    sum += total;
    const values = {
      position: index + 1,
      product_id: await rememberProduct(db, line.name, line.priceMinor),
      name: line.name.trim(),
      quantity_milli: line.quantityMilli,
      price_minor: line.priceMinor,
      discount_bp: line.discountBp,
      total_minor: total,
    };
    const old = known[index];
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
