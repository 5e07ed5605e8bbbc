import { updateSettings } from '@snout/contracts/settings';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../../lib/call';
import { meQuery } from '../../../lib/session';
import { settingsQuery } from './queries';

export type SettingsChange = BodyOf<typeof updateSettings>;

/** Saves one section. The name and the time zone are shown on every page, so those are read anew. */
export function useSaveSettings() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: SettingsChange) => call(updateSettings, { body }),
    onSuccess: async (saved, body) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      if (body.name === undefined && body.timezone === undefined) return;
      await client.refetchQueries({ queryKey: meQuery.queryKey });
      await router.invalidate();
    },
  });
}
