import type { Database as Sqlite } from 'better-sqlite3';
import { queryVariants, searchText } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

export interface Suggestion {
  readonly id: number;
  readonly name: string;
  /** The price of the last sale, minor units; null where it was a gift or is not known. */
  readonly priceMinor: number | null;
}

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

/** What was sold lately is looked for among so many of the latest lines. */
const latestLines = 3000;

const recentSql = `SELECT product_id, max(id) AS latest
  FROM (SELECT id, product_id FROM order_lines ORDER BY id DESC LIMIT ${latestLines})
  WHERE product_id IS NOT NULL GROUP BY product_id`;

/** How many words of a text are looked for. */
const mostWords = 6;

/**
 * Products that hold every word typed: those whose name begins with the text, then those with a word that begins
 * with its first, then the rest; in each the latest sold first. Typed in the wrong layout they are found too.
 */
export function suggestProducts(sqlite: Sqlite, text: string, limit: number): Suggestion[] {
  if (text.trim() === '') {
    return prepared(
      sqlite,
      `SELECT products.id, name, price_minor AS priceMinor FROM (${recentSql}) AS recent
       JOIN products ON products.id = recent.product_id ORDER BY latest DESC LIMIT @limit`,
    ).all({ limit }) as Suggestion[];
  }
  for (const variant of queryVariants(text)) {
    const found = productsWith(sqlite, variant, limit);
    if (found.length > 0) return found;
  }
  return [];
}

function productsWith(sqlite: Sqlite, text: string, limit: number): Suggestion[] {
  const words = text.split(' ').slice(0, mostWords);
  const holdsAll = words.map((_, at) => `instr(name_key, @word${at}) > 0`).join(' AND ');
  const params = Object.fromEntries(words.map((word, at) => [`word${at}`, word]));
  return prepared(
    sqlite,
    `SELECT products.id, name, price_minor AS priceMinor
     FROM products LEFT JOIN (${recentSql}) AS recent ON recent.product_id = products.id
     WHERE ${holdsAll}
     ORDER BY CASE instr(name_key, @text) WHEN 1 THEN 0 ELSE 1 + (instr(' ' || name_key, ' ' || @word0) = 0) END,
       latest DESC, name_key LIMIT @limit`,
  ).all({ ...params, text, limit }) as Suggestion[];
}
