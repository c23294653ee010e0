import { journaledTables, type JournaledTable } from '../../db/database.ts';

/** Per table, the ranges of ids (both ends included) that an action inserted. */
export type InsertedRanges = Partial<Record<JournaledTable, [first: number, last: number][]>>;

/** Rows that came back under the id that they had before: kept apart, since they are not what brought the row. */
const again = 'again:';

/** Ids that follow each other are one range: a client comes back with a thousand orders. */
function joined(ranges: readonly [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

/** As `journal_actions.inserted` keeps them. */
export const storedRanges = (inserted: InsertedRanges, reinserted: InsertedRanges): string =>
  JSON.stringify({
    ...inserted,
    ...Object.fromEntries(
      Object.entries(reinserted).map(([table, ranges]) => [`${again}${table}`, joined(ranges)]),
    ),
  });

/** All that an action inserted, rows that came back included. */
export function readRanges(stored: string): InsertedRanges {
  const ranges = JSON.parse(stored) as Record<string, [number, number][] | undefined>;
  const all: InsertedRanges = {};
  for (const table of journaledTables) {
    const found = [...(ranges[table] ?? []), ...(ranges[`${again}${table}`] ?? [])];
    if (found.length > 0) all[table] = found;
  }
  return all;
}
