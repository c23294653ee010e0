import { useQueries, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** How many rows the whole list has, where its query says so. */
  readonly total?: number;
}

/** A list that is sorted and filtered in SQL, and comes in pages. */
export interface RowSource<Row> {
  /** Names the list with its filter and sort: another key is another list. */
  readonly key: QueryKey;
  readonly fetchPage: (offset: number, limit: number) => Promise<RowPage<Row>>;
}

/** The rows that were last on the screen: they stay there while others are on their way, so that nothing blinks. */
export interface KnownRows<Row> {
  /** Which answers these are. */
  readonly answers: string;
  readonly total: number;
  readonly rows: ReadonlyMap<number, Row>;
}

export const nothingKnown = <Row>(total: number): KnownRows<Row> => ({
  answers: '',
  total,
  rows: new Map(),
});

const pageSize = 100;
/** Rows asked for beyond those on the screen, so that scrolling finds them there. */
const ahead = 30;
/** Milliseconds for which a page that has been scrolled away is kept. */
const keepFor = 60_000;

/** Milliseconds that one must stay at a place before its pages are asked for: a drag of the bar passes hundreds. */
const settleAfter = 60;

/** Whether a place is still the same a moment later. The first one is so at once. */
function useSettled(place: string): boolean {
  const [settled, setSettled] = useState(place);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(place), settleAfter);
    return () => clearTimeout(timer);
  }, [place]);
  return settled === place;
}

/** The pages that hold the rows `first` to `end` of `total`; the first page also of a list not known yet. */
function pagesFor(first: number, end: number, total: number): number[] {
  const firstPage = Math.max(0, Math.floor((first - ahead) / pageSize));
  const endPage = Math.ceil(Math.min(end + ahead, Math.max(total, 1)) / pageSize);
  return Array.from({ length: Math.max(1, endPage - firstPage) }, (_, at) => firstPage + at);
}

/** Asks for the pages around the window; `remember` gets the rows once they are all there. */
export function usePages<Row>(
  { key, fetchPage }: RowSource<Row>,
  { first, end, count }: { readonly first: number; readonly end: number; readonly count: number },
  known: KnownRows<Row>,
  remember: (rows: KnownRows<Row>) => void,
) {
  const pages = pagesFor(first, end, count);
  const isSettled = useSettled(pages.join());
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, 'page', page],
      queryFn: () => fetchPage(page * pageSize, pageSize),
      gcTime: keepFor,
      enabled: isSettled,
    })),
  });
  const isComplete = answers.every(({ data }) => data !== undefined);
  const stamp = JSON.stringify([key, pages, answers.map(({ dataUpdatedAt }) => dataUpdatedAt)]);
  if (isComplete && stamp !== known.answers) {
    const rows = new Map<number, Row>();
    for (const [index, { data }] of answers.entries()) {
      const from = (pages[index] ?? 0) * pageSize;
      for (const [at, row] of (data?.rows ?? []).entries()) rows.set(from + at, row);
    }
    remember({ answers: stamp, total: answers[0]?.data?.total ?? known.total, rows });
  }
  return {
    isFirstLoad: !isComplete && known.rows.size === 0,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: (): void => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}
