import { listThreads } from '@snout/contracts/threads';
import { listWindows } from '@snout/contracts/windows';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** How many conversations wait, by what for. */
export const countsQuery = queryOptions({
  queryKey: ['threads', 'counts'],
  queryFn: async ({ signal }) => (await call(listThreads, { query: { inbox: 'owner', limit: 1 }, signal })).counts,
});

/** Windows that touch a span of time, the first to start first. */
export const windowsQuery = ({ from, to }: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['windows', 'dashboard', from],
    queryFn: async ({ signal }) => {
      const { windows } = await call(listWindows, { query: { from, to, status: 'active', limit: 100 }, signal });
      return windows.toSorted((a, b) => a.startAt.localeCompare(b.startAt));
    },
  });
