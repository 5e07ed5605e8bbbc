import {
  archiveClient,
  classifyClient,
  createClient,
  createContactPoint,
  deleteContactPoint,
  importClients,
  mergeClients,
  unarchiveClient,
  updateClient,
} from '@snout/contracts/clients';
import { recordConsent } from '@snout/contracts/consent';
import { eraseClient, liftLegalHold, setLegalHold } from '@snout/contracts/retention';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call';

/** A change to clients; lists and conversations that show them are asked for again. */
function useChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [['clients'], ['threads'], ['thread'], ['windows']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

export const useCreate = () => useChange((body: BodyOf<typeof createClient>) => call(createClient, { body }));

export const useUpdate = (id: string) =>
  useChange((body: BodyOf<typeof updateClient>) => call(updateClient, { params: { id }, body }));

export const useClassify = (id: string) =>
  useChange((body: BodyOf<typeof classifyClient>) => call(classifyClient, { params: { id }, body }));

export const useArchive = (id: string) => useChange(() => call(archiveClient, { params: { id } }));

export const useUnarchive = (id: string) => useChange(() => call(unarchiveClient, { params: { id } }));

export const useMerge = (id: string) =>
  useChange((into: string) => call(mergeClients, { params: { id }, body: { into } }));

export const useAddAddress = (id: string) =>
  useChange((body: BodyOf<typeof createContactPoint>) => call(createContactPoint, { params: { id }, body }));

export const useRemoveAddress = (id: string) =>
  useChange((contactPointId: string) => call(deleteContactPoint, { params: { id, contactPointId } }));

export const useImport = () => useChange((body: { csv: string; dryRun: boolean }) => call(importClients, { body }));

export const useRecordConsent = (id: string) =>
  useChange((body: BodyOf<typeof recordConsent>) => call(recordConsent, { params: { id }, body }));

export const useHold = (id: string) =>
  useChange((reason: string) => call(setLegalHold, { params: { id }, body: { reason } }));

export const useLift = (id: string) => useChange(() => call(liftLegalHold, { params: { id } }));

export const useErase = (id: string) =>
  useChange((confirm: string) => call(eraseClient, { params: { id }, body: { confirm } }));
