import { getSettings } from '@snout/contracts/settings';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** The business and how it works. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call(getSettings, { signal }),
});
