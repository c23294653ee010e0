import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import { call } from './client.ts';

export interface OperationOptions {
  /** False waits: for a choice, for a text long enough. */
  readonly enabled?: boolean;
  /** Shows the previous answer while the next is on its way, so that lists do not blink as one types. */
  readonly keepPrevious?: boolean;
  /** Milliseconds: for what changes with the clock, not with the base. */
  readonly refetchInterval?: number;
}

/** The one key of an operation's answer, for those who prefetch or read the cache. */
export const operationKey = <N extends OperationName>(name: N, input: Input<N>) =>
  [name, input] as const;

/** Asks a query of the contract, and asks again whenever the base changes. */
export function useOperation<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: OperationOptions = {},
): UseQueryResult<Output<N>> {
  const { enabled = true, keepPrevious = false, refetchInterval } = options;
  return useQuery<Output<N>>({
    queryKey: operationKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(refetchInterval === undefined ? {} : { refetchInterval }),
  });
}
