import { listApiKeys } from '@snout/contracts/api-keys';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** The keys of other programs. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await call(listApiKeys, { signal })).apiKeys,
});
