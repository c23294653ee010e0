import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '#renderer/api/client.ts';

const pageSize = 30;

/** A client's timeline, latest first, a page at a time. */
export const useTimeline = (clientId: number) =>
  useInfiniteQuery({
    queryKey: ['clients.timeline', clientId],
    queryFn: ({ pageParam }) =>
      call('clients.timeline', {
        clientId,
        limit: pageSize,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
