import type { Database as Sqlite } from 'better-sqlite3';
import { searchText } from '#shared/rules/search-text.ts';
import { bulkInsert, nextId } from '../../../db/bulk-insert.ts';
import type { Plan } from '../plan/plan.ts';
import type { Texts } from '../rows/texts.ts';

const keyOf = (name: string): string => searchText([name]) || name;

const idsByKey = (sqlite: Sqlite): Map<string, number> =>
  new Map(sqlite.prepare('SELECT name_key, id FROM products').raw().all() as [string, number][]);

/**
 * Makes the products that the base has none of by name (case, ё and spaces aside), with the price of their last sale in
 * the files. Those that the base has keep theirs, so that an old file sets no old price.
 */
export function insertProducts(sqlite: Sqlite, { books, productPrices }: Plan): void {
  const known = idsByKey(sqlite);
  const made = new Map<string, { name: string; price: number | null }>();
  for (const [product, price] of productPrices) {
    const name = books.texts.at(product);
    const key = keyOf(name);
    if (known.has(key)) continue;
    const before = made.get(key);
    made.set(key, {
      name: before?.name ?? name,
      price: price > 0 ? price : (before?.price ?? null),
    });
  }
  let id = nextId(sqlite, 'products');
  const products = bulkInsert(sqlite, 'products', ['id', 'name', 'name_key', 'price_minor']);
  for (const [key, { name, price }] of made) products.add(id++, name, key, price);
  products.flush();
}

/** Products by the number of their text. All of them are in the base by now. */
export function productIds(sqlite: Sqlite, texts: Texts): { of(text: number): number | null } {
  const known = idsByKey(sqlite);
  const ids: (number | null)[] = [];
  return { of: (text) => (ids[text] ??= known.get(keyOf(texts.at(text))) ?? null) };
}
