import type { RowSource } from './use-pages.ts';

/** Which rows of a table are chosen, and how that changes. Whoever gives it knows rows that are not on the screen too. */
export interface TableSelection<Row> {
  readonly has: (row: Row) => boolean;
  readonly isAny: boolean;
  readonly isAll: boolean;
  /** Said by screen readers of the row's box. */
  readonly nameOf: (row: Row) => string;
  readonly toggle: (row: Row) => void;
  readonly add: (rows: readonly Row[]) => void;
  readonly addAll: () => void;
  readonly clear: () => void;
}

const atOnce = 500;

/** All rows between two places, both included; those that are not there yet are asked for. */
export async function rowsBetween<Row>(
  { fetchPage }: RowSource<Row>,
  known: ReadonlyMap<number, Row>,
  from: number,
  to: number,
): Promise<Row[]> {
  const [first, last] = from < to ? [from, to] : [to, from];
  const found = Array.from({ length: last - first + 1 }, (_, at) => known.get(first + at));
  if (!found.includes(undefined)) return found.filter((row) => row !== undefined);
  const rows: Row[] = [];
  for (let at = first; at <= last; at += atOnce) {
    // One after the other: each page would otherwise wait for all of them.
    rows.push(...(await fetchPage(at, Math.min(atOnce, last - at + 1))).rows);
  }
  return rows;
}
