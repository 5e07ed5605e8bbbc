import { listUsers } from '@snout/contracts/users';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** Everybody with an account. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await call(listUsers, { signal })).users,
});
