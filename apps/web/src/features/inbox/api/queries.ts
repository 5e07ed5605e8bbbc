import { listThreadMessages } from '@snout/contracts/messages';
import { listRoutingHistory } from '@snout/contracts/routing';
import { getThread, listThreads, type ThreadFilter } from '@snout/contracts/threads';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

export interface InboxFilter {
  filter: ThreadFilter;
  q?: string | undefined;
  archived?: 'true' | undefined;
}

export const threadsQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['threads', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listThreads, {
        query: { inbox: 'owner', ...filter, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });

export const threadQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['thread', threadId],
    queryFn: ({ signal }) => call(getThread, { params: { id: threadId }, signal }),
  });

/** Pages go back in time: the first is the newest. */
export const messagesQuery = (threadId: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', threadId],
    queryFn: ({ pageParam, signal }) =>
      call(listThreadMessages, {
        params: { id: threadId },
        query: { limit: 40, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((_, index, pages) => pages[pages.length - 1 - index]?.messages ?? []),
  });

export const routingQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['routing', threadId],
    queryFn: ({ signal }) => call(listRoutingHistory, { params: { id: threadId }, query: { limit: 20 }, signal }),
  });
