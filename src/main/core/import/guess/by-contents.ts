import type { Column, Guess } from './columns.ts';

/**
 * What columns without a heading that we know hold, judged by their cells alone. `taken` are the fields that
 * headings have settled. Where the file has no headings at all (`isHeadless`), codes and goods are guessed too.
 */
export function guessByContents(
  columns: readonly Column[],
  taken: ReadonlySet<string>,
  isHeadless: boolean,
): Guess[] {
  const found: Guess[] = [];
  const used = new Set(taken);
  const trust = isHeadless ? 0.8 : 0.5;
  const take = (column: Column | undefined, field: Guess['field'], certainty: number): void => {
    if (!column || used.has(field)) return;
    found.push({ index: column.index, field, certainty: certainty * trust });
    if (field !== 'phone' && field !== 'email') used.add(field);
  };
  const free = (): Column[] =>
    columns.filter(({ index }) => !found.some((guess) => guess.index === index));

  for (const column of columns) {
    if (column.contents.phone >= 0.6) take(column, 'phone', column.contents.phone);
    else if (column.contents.email >= 0.6) take(column, 'email', column.contents.email);
  }
  take(
    free().find(({ contents }) => contents.date >= 0.8),
    'orderedOn',
    0.9,
  );
  take(
    free().find(({ contents }) => contents.name >= 0.6),
    'name',
    0.9,
  );
  take(
    free().find(
      ({ contents }) => contents.state >= 0.7 && contents.distinct < 0.3 && contents.text > 0.9,
    ),
    'state',
    0.8,
  );
  if (!used.has('orderedOn')) return found.filter(({ field }) => field !== 'state');
  if (isHeadless) {
    take(free().find(isCode), 'externalId', 0.7);
    takeGoods(free(), used, take);
  }
  const hasLines = used.has('product') || used.has('lineTotal') || used.has('price');
  if (!used.has('orderTotal') && !hasLines) {
    const sums = free().filter(
      ({ contents }) => contents.fractional >= 0.3 && contents.money > 0.9,
    );
    const sum =
      sums.at(-1) ?? free().findLast(({ contents }) => isHeadless && contents.money > 0.9);
    take(sum, 'orderTotal', 0.8);
  }
  return found;
}

/** Numbers that come again, or keep their zeros in front. */
const isCode = ({ contents }: Column): boolean =>
  contents.whole > 0.95 &&
  contents.fractional === 0 &&
  !contents.isCounter &&
  contents.distinct > 0.05;

/** A text that is no name, with two numbers behind it, is goods with their quantity and price. */
function takeGoods(
  free: readonly Column[],
  used: ReadonlySet<string>,
  take: (column: Column | undefined, field: Guess['field'], certainty: number) => void,
): void {
  const goods = free.find(({ contents }) => contents.text > 0.8 && contents.name < 0.3);
  if (!goods || used.has('product')) return;
  const numbers = free.filter(({ index, contents }) => index > goods.index && contents.money > 0.9);
  const [quantity, price, total] = numbers;
  if (!quantity || !price) return;
  take(goods, 'product', 0.7);
  take(quantity, 'quantity', 0.6);
  take(price, 'price', 0.6);
  take(total, 'lineTotal', 0.6);
}
