import { useMemo } from 'react';
import type { DuplicatePair } from '#shared/contract/duplicates.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useFound } from './found-store.ts';

/** A pair that still waits to be looked at. */
export interface WaitingPair {
  readonly key: string;
  readonly firstId: number;
  readonly secondId: number;
  readonly pair: DuplicatePair;
}

/** The pairs of the last search that still wait; asked anew whenever the base changes, so that an undo brings them back. */
export function usePairs(): readonly WaitingPair[] | undefined {
  const found = useFound();
  const pairs = useMemo(
    () =>
      found?.pairs.map(({ first, second }) => ({ firstId: first.id, secondId: second.id })) ?? [],
    [found],
  );
  const waiting = useOperation(
    'duplicates.waiting',
    { pairs },
    { enabled: found !== null, keepPrevious: true },
  );
  return useMemo(() => {
    if (!found || !waiting.data) return undefined;
    return waiting.data.flatMap(({ at, firstId, secondId }) => {
      const pair = found.pairs[at];
      return pair ? [{ key: `${firstId}-${secondId}`, firstId, secondId, pair }] : [];
    });
  }, [found, waiting.data]);
}
