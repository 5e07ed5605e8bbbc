import { getSitterSchedule, listSitterMessages, listSitterThreads } from '@snout/contracts/sitter';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ApiError, call } from '../../../lib/call';

/** What a sitter may see changes by the minute, so it is asked for again when a window may have begun or ended. */
const EVERY_MS = 30_000;

export const sitterThreadsQuery = queryOptions({
  queryKey: ['sitter', 'threads'],
  queryFn: ({ signal }) => call(listSitterThreads, { signal }),
  refetchInterval: EVERY_MS,
});

export const scheduleQuery = queryOptions({
  queryKey: ['sitter', 'schedule'],
  queryFn: ({ signal }) => call(getSitterSchedule, { signal }),
  refetchInterval: EVERY_MS,
});

export const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && ['outside_window', 'sitter_locked', 'not_found'].includes(error.code);

export const sitterMessagesQuery = (threadId: string) =>
  infiniteQueryOptions({
    queryKey: ['sitter', 'messages', threadId],
    queryFn: ({ pageParam, signal }) =>
      call(listSitterMessages, {
        params: { id: threadId },
        query: { limit: 40, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    retry: (count, error) => !isRefusal(error) && count < 2,
  });
