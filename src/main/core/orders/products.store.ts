import { searchText } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';

/**
 * Remembers a product as it was typed, or finds it again (case, ё and spaces aside); answers its id. The price
 * is that of the last sale; returns and gifts do not change it.
 */
export async function rememberProduct(db: Db, name: string, priceMinor: number): Promise<number> {
  const key = searchText([name]) || name;
  const known = await db
    .selectFrom('products')
    .select(['id', 'price_minor'])
    .where('name_key', '=', key)
    .executeTakeFirst();
  if (!known) {
    const { id } = await db
      .insertInto('products')
      .values({ name: name.trim(), name_key: key, price_minor: priceMinor > 0 ? priceMinor : null })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }
  if (priceMinor > 0 && known.price_minor !== priceMinor) {
    await db
      .updateTable('products')
      .set({ price_minor: priceMinor })
      .where('id', '=', known.id)
      .execute();
  }
  return known.id;
}

/** Products whose name starts with the text, then those with a word that does, then those that contain it. */
export async function suggestProducts(
  db: Db,
  text: string,
  limit: number,
): Promise<{ id: number; name: string; priceMinor: number | null }[]> {
  const key = searchText([text]);
  const rows = await db
    .selectFrom('products')
    .select(['id', 'name', 'price_minor as priceMinor'])
    .$if(key !== '', (query) =>
      query
        .where((eb) => eb(eb.fn<number>('instr', ['name_key', eb.val(key)]), '>', 0))
        .orderBy((eb) =>
          eb
            .case()
            .when(eb.fn<number>('instr', ['name_key', eb.val(key)]), '=', 1)
            .then(0)
            .when(eb.fn<number>('instr', ['name_key', eb.val(` ${key}`)]), '>', 0)
            .then(1)
            .else(2)
            .end(),
        ),
    )
    .orderBy(
      (eb) =>
        eb
          .selectFrom('order_lines')
          .select((line) => line.fn.max('order_lines.id').as('latest'))
          .whereRef('order_lines.product_id', '=', 'products.id'),
      'desc',
    )
    .limit(limit)
    .execute();
  return rows;
}
