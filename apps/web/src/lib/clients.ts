import { getClient, getTimeline } from '@snout/contracts/clients';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './call';

export const clientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId],
    queryFn: ({ signal }) => call(getClient, { params: { id: clientId }, signal }),
  });

/** All that was said with a client, over all threads, the newest first. */
export const timelineQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      call(getTimeline, {
        params: { id: clientId },
        query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });
