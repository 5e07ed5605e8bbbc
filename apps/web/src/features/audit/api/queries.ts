import { exportAudit, getAuditChain, listAudit } from '@snout/contracts/audit';
import { listUsers } from '@snout/contracts/users';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, callForFile } from '../../../lib/call';
import type { AuditFilter } from '../filter';

const PAGE = 50;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { ...filter, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const chainQuery = queryOptions({
  queryKey: ['audit', 'chain'],
  queryFn: ({ signal }) => call(getAuditChain, { signal }),
});

/** Everybody whose doings can be asked for by name. */
export const actorsQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call(listUsers, { signal }),
});

export const fetchCsv = (filter: AuditFilter): Promise<Blob> => callForFile(exportAudit, { query: filter });
