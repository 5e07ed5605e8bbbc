import { getCapacity } from '@snout/contracts/capacity';
import { getNumberHistory, searchNumbers } from '@snout/contracts/numbers';
import type { QueryOf } from '@snout/contracts/shared/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['numbers', 'history', id],
    queryFn: ({ signal }) => call(getNumberHistory, { params: { id }, signal }),
  });

export type SearchFor = QueryOf<typeof searchNumbers>;

/** Asked once per search: what is for sale is the provider's word, and not cheap. */
export const searchQuery = (query: SearchFor) =>
  queryOptions({
    queryKey: ['number-search', query],
    queryFn: async ({ signal }) => (await call(searchNumbers, { query, signal })).numbers,
    staleTime: 60_000,
    retry: false,
  });

/** Follows the numbers; bookings move it too, but slowly. */
export const capacityQuery = queryOptions({
  queryKey: ['numbers', 'capacity'],
  queryFn: ({ signal }) => call(getCapacity, { signal }),
});
