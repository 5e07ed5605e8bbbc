import { getPolicyAttempt, getPolicyRules, listPolicyAttempts } from '@snout/contracts/policy';
import { getThread } from '@snout/contracts/threads';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import type { ReviewStatus } from '../search';

/** Pages go back in time: the first is the newest. */
export const attemptsQuery = (status: ReviewStatus) =>
  infiniteQueryOptions({
    queryKey: ['policy', 'attempts', status],
    queryFn: ({ pageParam, signal }) =>
      call(listPolicyAttempts, { query: { status, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.attempts),
  });

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'attempt', id],
    queryFn: ({ signal }) => call(getPolicyAttempt, { params: { id }, signal }),
  });

export const rulesQuery = queryOptions({
  queryKey: ['policy', 'rules'],
  queryFn: ({ signal }) => call(getPolicyRules, { signal }),
});

/** Whether anything can be sent on a thread at all. */
export const sendingQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['thread', threadId],
    queryFn: ({ signal }) => call(getThread, { params: { id: threadId }, signal }),
  });
