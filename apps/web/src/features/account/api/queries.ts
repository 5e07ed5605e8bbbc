import { getSecurity, listSessions } from '@snout/contracts/account';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** How the own account is kept safe. */
export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: ({ signal }) => call(getSecurity, { signal }),
});

/** Where the own account is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => call(listSessions, { signal }),
});
