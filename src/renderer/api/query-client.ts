import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay fresh until the core says that the base has changed, so nothing is asked for twice; nor is a
 * failure tried again by itself: the core's errors are not of the passing kind.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** Collects the news of one change (the command's answer and the core's event) into one round of asking again. */
const gathering = new WeakMap<QueryClient, ReturnType<typeof setTimeout>>();
const gatherFor = 12;

export function refreshAll(client: QueryClient): void {
  if (gathering.has(client)) return;
  gathering.set(
    client,
    setTimeout(() => {
      gathering.delete(client);
      void client.invalidateQueries();
    }, gatherFor),
  );
}
