import { listPolicyAttempts } from '@snout/contracts/policy';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** How many texts wait for a judgement; refreshed by events, never by a clock. */
export const heldCountQuery = queryOptions({
  queryKey: ['policy', 'count'],
  queryFn: async ({ signal }) =>
    (await call(listPolicyAttempts, { query: { status: 'open', limit: 1 }, signal })).openCount,
  staleTime: 60_000,
});
