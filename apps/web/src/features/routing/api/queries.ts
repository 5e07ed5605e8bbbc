import { listRoutingHistory, simulateRoute } from '@snout/contracts/routing';
import { listThreads } from '@snout/contracts/threads';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import type { Question } from '../simulation';

/** A simulation is a question: it stores nothing, so it is asked and cached like any other. */
export const simulationQuery = (question: Question | null) =>
  queryOptions({
    queryKey: ['routing', 'simulation', question],
    queryFn: ({ signal }) => {
      if (!question) throw new Error('Nothing to simulate');
      const { from, to, text, at } = question;
      return call(simulateRoute, { body: { from, to, body: text, at }, signal });
    },
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });

/** How the answer changes through a day; the same for every time of that day. */
export const dayQuery = ({ from, to, text }: Omit<Question, 'at'>, day: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['routing', 'day', from, to, text, day],
    queryFn: async ({ signal }) => {
      const body = { from, to, body: text, at: day.from, timeline: day };
      return (await call(simulateRoute, { body, signal })).timeline ?? [];
    },
    placeholderData: keepPreviousData,
  });

/** Some conversation to begin with, so that nobody starts at an empty form. */
export const exampleQuery = queryOptions({
  queryKey: ['threads', 'example'],
  queryFn: async ({ signal }) => {
    const { threads } = await call(listThreads, { query: { limit: 20 }, signal });
    const onDuty = threads.find((thread) => thread.assignmentStatus === 'active' && thread.clientAddress);
    return onDuty ?? threads.find((thread) => thread.clientAddress) ?? null;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const historyQuery = (threadId: string) =>
  infiniteQueryOptions({
    queryKey: ['routing', threadId, 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(listRoutingHistory, {
        params: { id: threadId },
        query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });
