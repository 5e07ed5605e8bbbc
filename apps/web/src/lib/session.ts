import { getMe } from '@snout/contracts/auth';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => (await call(getMe)).user,
  staleTime: 5 * 60_000,
  retry: false,
});
