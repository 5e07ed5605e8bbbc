import { createExport, type Export, getExport } from '@snout/contracts/exports';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';

export function useCreateExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createExport>) => call(createExport, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['exports'] }),
  });
}

/** Asks once more before the browser fetches it: that renews a session that ran out, and tells what is gone as a sentence. */
export function useDownload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id }: Export) => {
      const { downloadUrl } = await call(getExport, { params: { id } });
      if (!downloadUrl) throw new Error('This export was removed. Ask for a new one.');
      window.location.assign(downloadUrl);
    },
    onError: (error) => {
      toast.error(error.message);
      void client.invalidateQueries({ queryKey: ['exports'] });
    },
  });
}
