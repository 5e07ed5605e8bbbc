import { createApiKey, revokeApiKey, updateApiKey } from '@snout/contracts/api-keys';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';

function useRefetchKeys(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['api-keys'] });
}

export function useCreateKey() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof createApiKey>) => call(createApiKey, { body }),
    // The secret is nobody's but the screen's it was made on.
    gcTime: 0,
    onSettled: useRefetchKeys(),
  });
}

export function useChangeKey(id: string) {
  return useMutation({
    mutationFn: (body: BodyOf<typeof updateApiKey>) => call(updateApiKey, { params: { id }, body }),
    onSuccess: () => void toast('Saved. The next call counts already.'),
    onSettled: useRefetchKeys(),
  });
}

export function useRevokeKey(id: string) {
  return useMutation({
    mutationFn: () => call(revokeApiKey, { params: { id } }),
    onSuccess: () => void toast('The key opens nothing any more.'),
    onSettled: useRefetchKeys(),
  });
}
