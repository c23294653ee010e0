import { useQueries, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** How many rows the whole list has, where its query says so. */
  readonly total?: number;
}

/** A list that is sorted and filtered in SQL, and comes in pages. */
export interface RowSource<Row> {
  /** Names the list with its filter and sort: another key is another list. */
  readonly key: QueryKey;
  fetchPage(offset: number, limit: number): Promise<RowPage<Row>>;
}

const pageSize = 100;
/** Rows asked for beyond those on the screen, so that scrolling finds them there. */
const ahead = 30;
/** Milliseconds for which a page that has been scrolled away is kept. */
const keepFor = 60_000;

/** The rows `first` to `end` of a list; those still on their way are undefined. */
export function usePages<Row>({ key, fetchPage }: RowSource<Row>, first: number, end: number) {
  const firstPage = Math.max(0, Math.floor((first - ahead) / pageSize));
  const endPage = Math.max(firstPage + 1, Math.ceil((end + ahead) / pageSize));
  const known = useRef<{ total: number; rows: ReadonlyMap<number, Row> }>({
    total: 0,
    rows: new Map(),
  });
  const total = known.current.total;
  const pages = Array.from({ length: endPage - firstPage }, (_, index) => firstPage + index).filter(
    (page) => page === firstPage || page * pageSize < Math.max(total, 1),
  );
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, 'page', page],
      queryFn: () => fetchPage(page * pageSize, pageSize),
      gcTime: keepFor,
    })),
  });

  const rows = new Map<number, Row>();
  let newTotal: number | undefined;
  for (const [index, { data }] of answers.entries()) {
    if (!data) continue;
    newTotal ??= data.total;
    const from = (pages[index] ?? 0) * pageSize;
    for (const [at, row] of data.rows.entries()) rows.set(from + at, row);
  }
  const isComplete = answers.every(({ data }) => data !== undefined);
  // While another sort or filter is on its way the rows of the last one stay, so that nothing blinks.
  const shown = isComplete || rows.size > 0 ? rows : known.current.rows;
  const next = { total: newTotal ?? known.current.total, rows: shown };
  useEffect(() => {
    known.current = next;
  });
  return {
    rowAt: (index: number): Row | undefined => shown.get(index),
    total: next.total,
    isFirstLoad: !isComplete && shown.size === 0,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}
