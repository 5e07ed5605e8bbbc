import { getDelivery, listDeliveries, summarizeDeliveries } from '@snout/contracts/deliveries';
import type { QueryOf, ResponseOf } from '@snout/contracts/shared/endpoint';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call';

export type DeliveryFilter = Pick<QueryOf<typeof listDeliveries>, 'state' | 'code' | 'dismissed'>;

export type Summary = ResponseOf<typeof summarizeDeliveries>;

const HOLD_POLL_MS = 15_000;

/** Pages go back in time: the first is the newest. */
export const deliveriesQuery = (filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listDeliveries, { query: { ...filter, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.deliveries),
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['deliveries', 'one', id],
    queryFn: ({ signal }) => call(getDelivery, { params: { id }, signal }),
  });

/** No event tells that a hold is over, so it is asked for while there is one; a hidden tab asks for nothing. */
export const summaryQuery = queryOptions({
  queryKey: ['deliveries', 'summary'],
  queryFn: ({ signal }) => call(summarizeDeliveries, { signal }),
  refetchInterval: (query) => (query.state.data?.hold ? HOLD_POLL_MS : false),
});

/** Asks again for everything on this screen: what failed for the list has failed for the counts as well. */
export function useRefetchDeliveries(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['deliveries'] });
}
