import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import { call } from './client.ts';

export interface OperationOptions {
  /** False waits: for a choice, for a text long enough. */
  readonly enabled?: boolean;
  /** Shows the previous answer while the next is on its way, so that lists do not blink as one types. */
  readonly keepPrevious?: boolean;
  /**
   * A list under a field that is being typed into: the previous list stays while the next is on its way, and none
   * outlives its text. One kept from before a change would be offered once more, and Enter would take from it.
   */
  readonly asOneTypes?: boolean;
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
  const { enabled = true, keepPrevious = false, asOneTypes = false, refetchInterval } = options;
  return useQuery<Output<N>>({
    queryKey: operationKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    ...(keepPrevious || asOneTypes ? { placeholderData: keepPreviousData } : {}),
    ...(asOneTypes ? { gcTime: 0 } : {}),
    ...(refetchInterval === undefined ? {} : { refetchInterval }),
  });
}
