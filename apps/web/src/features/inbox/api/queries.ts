import { listAudit } from '@snout/contracts/audit';
import { listBookings } from '@snout/contracts/bookings';
import { listThreadMessages } from '@snout/contracts/messages';
import { listPolicyAttempts } from '@snout/contracts/policy';
import { listRoutingHistory } from '@snout/contracts/routing';
import { getThread, listThreads, type ThreadFilter } from '@snout/contracts/threads';
import { listWindows } from '@snout/contracts/windows';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import type { ThreadPlace } from '../aside';

export interface InboxFilter {
  filter: ThreadFilter;
  q?: string | undefined;
  shown: ThreadPlace;
}

/** The API keeps what is archived apart from what is put aside. */
const placeQuery = (shown: ThreadPlace) =>
  shown === 'archived' ? ({ archived: 'true' } as const) : shown === 'open' ? {} : { shown };

export const threadsQuery = ({ filter, q, shown }: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['threads', { filter, q, shown }],
    queryFn: ({ pageParam, signal }) =>
      call(listThreads, {
        query: {
          inbox: 'owner',
          filter,
          q,
          ...placeQuery(shown),
          limit: 30,
          ...(pageParam ? { cursor: pageParam } : {}),
        },
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

/** What happened on a thread, and who did it. */
export const activityQuery = (threadId: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', threadId],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { threadId, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });

const PAST_MS = 14 * 86_400_000;

/** Windows of a client, of the last two weeks and all to come. */
export const clientWindowsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['windows', 'client', clientId],
    queryFn: ({ signal }) => {
      const from = new Date(Date.now() - PAST_MS).toISOString();
      return call(listWindows, { query: { clientId, from, limit: 50 }, signal });
    },
  });

export const clientBookingsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['bookings', 'client', clientId],
    queryFn: ({ signal }) => {
      const from = new Date(Date.now() - PAST_MS).toISOString();
      return call(listBookings, { query: { clientId, from, limit: 50 }, signal });
    },
  });

/** The other conversations with the same client. */
export const clientThreadsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['threads', 'client', clientId],
    queryFn: ({ signal }) => call(listThreads, { query: { clientId, limit: 50 }, signal }),
  });

/** The texts of a thread that the policy held or marked, the newest first. */
export const attemptsOfThreadQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['policy', 'thread', threadId],
    queryFn: async ({ signal }) =>
      (await call(listPolicyAttempts, { query: { threadId, limit: 100 }, signal })).attempts,
  });
