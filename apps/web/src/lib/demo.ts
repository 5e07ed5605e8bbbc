import { listDemoSignIns } from '@snout/contracts/auth';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** Whether this is the demo, who may sign in there, and where its handsets are. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: () => call(listDemoSignIns),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
