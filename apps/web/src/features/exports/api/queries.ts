import { listClients } from '@snout/contracts/clients';
import { listExports } from '@snout/contracts/exports';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import { clientTitle } from '../../../ui/clients/client-words';
import { isUnderWay } from '../export-words';

/** Counts move while one is built; when none is, nothing is asked for. A hidden tab asks for nothing. */
const PROGRESS_POLL_MS = 1_000;

/** The first page is the newest. */
export const exportsQuery = infiniteQueryOptions({
  queryKey: ['exports'],
  queryFn: ({ pageParam, signal }) =>
    call(listExports, { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
  initialPageParam: '',
  getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ exports }) => exports.some(isUnderWay)) ? PROGRESS_POLL_MS : false,
});

export const clientOptionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['clients', 'options', q],
    queryFn: async ({ signal }) => {
      const { clients } = await call(listClients, { query: { limit: 20, ...(q ? { q } : {}) }, signal });
      return clients.map((client) => ({
        id: client.id,
        label: clientTitle(client),
        ...(client.petNames.length > 0 ? { detail: client.petNames.join(', ') } : {}),
      }));
    },
    placeholderData: keepPreviousData,
  });
