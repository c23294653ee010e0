import type { Database as Sqlite } from 'better-sqlite3';

/** An import that stands, by how many orders it brought. */
export interface Origin {
  readonly orders: number;
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly origin: Origin;
}

/** Which import brought an order, by its id; null for one made by hand, or by an import that is forgotten. Read when first asked. */
export function importOrigins(sqlite: Sqlite): (orderId: number) => Origin | null {
  let ranges: readonly Range[] | undefined;
  return (orderId) => {
    ranges ??= readRanges(sqlite);
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (!range || orderId < range.first) high = middle - 1;
      else if (orderId > range.last) low = middle + 1;
      else return range.origin;
    }
    return null;
  };
}

/** In the order of ids, which are never given twice. */
function readRanges(sqlite: Sqlite): Range[] {
  const imports = sqlite
    .prepare(
      `SELECT json_extract(inserted, '$.orders') FROM journal_actions
       WHERE kind LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL
         AND json_extract(inserted, '$.orders') IS NOT NULL`,
    )
    .pluck()
    .all() as string[];
  return imports
    .flatMap((text) => {
      const pairs = JSON.parse(text) as [first: number, last: number][];
      const origin = { orders: pairs.reduce((sum, [first, last]) => sum + last - first + 1, 0) };
      return pairs.map(([first, last]): Range => ({ first, last, origin }));
    })
    .toSorted((a, b) => a.first - b.first);
}
