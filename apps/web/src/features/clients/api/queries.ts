import { listClients } from '@snout/contracts/clients';
import { listThreads } from '@snout/contracts/threads';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

interface ClientsFilter {
  q?: string | undefined;
  archived?: 'true' | undefined;
}

export const clientsQuery = ({ q, archived }: ClientsFilter) =>
  infiniteQueryOptions({
    queryKey: ['clients', 'list', q ?? '', archived ?? 'false'],
    queryFn: ({ pageParam, signal }) =>
      call(listClients, {
        query: {
          limit: 50,
          ...(q ? { q } : {}),
          ...(archived ? { archived } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Clients a name fits, to choose one of them. */
export const foundClientsQuery = (q: string) =>
  queryOptions({
    queryKey: ['clients', 'found', q],
    queryFn: ({ signal }) => call(listClients, { query: { limit: 20, ...(q ? { q } : {}) }, signal }),
    placeholderData: keepPreviousData,
  });

export const threadsOfClientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['threads', 'client', clientId],
    queryFn: ({ signal }) => call(listThreads, { query: { clientId, limit: 50 }, signal }),
  });
