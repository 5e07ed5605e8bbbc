import { listClients } from '@snout/contracts/clients';
import { getConsent } from '@snout/contracts/consent';
import { getErasure, getLegalHold } from '@snout/contracts/retention';
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

/** Whether a client may be texted, by address, and the ledger, the newest entry first. */
export const consentQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: ['clients', clientId, 'consent'],
    queryFn: ({ pageParam, signal }) =>
      call(getConsent, {
        params: { id: clientId },
        query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });

export const holdQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'hold'],
    queryFn: ({ signal }) => call(getLegalHold, { params: { id: clientId }, signal }),
  });

/** While the provider has texts left, it is asked again and again; never in a hidden tab. */
export const erasureQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['clients', clientId, 'erasure'],
    queryFn: ({ signal }) => call(getErasure, { params: { id: clientId }, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.leftAtProvider > 0 ? 5_000 : false),
  });
