import { connectProvider, installWebhooks, testProvider } from '@snout/contracts/setup';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import { providerQuery, webhooksQuery } from './queries';

export type AccountForm = BodyOf<typeof connectProvider>;

export const useTestProvider = () => useMutation({ mutationFn: (body: AccountForm) => call(testProvider, { body }) });

export function useConnectProvider() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AccountForm) => call(connectProvider, { body }),
    onSuccess: async (status) => {
      client.setQueryData(providerQuery.queryKey, status);
      await Promise.all(
        [webhooksQuery.queryKey, ['numbers']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}

/** Points all numbers at us, or those given; what the provider then says takes the place of what it said before. */
export function useInstallWebhooks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (numberIds?: string[]) => call(installWebhooks, { body: numberIds ? { numberIds } : {} }),
    onSuccess: async (seen) => {
      client.setQueryData(webhooksQuery.queryKey, seen);
      await client.invalidateQueries({ queryKey: ['numbers'] });
    },
  });
}
