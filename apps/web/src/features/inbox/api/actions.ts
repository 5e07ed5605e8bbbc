import { dismissFailure, forceSendMessage, retryMessage } from '@snout/contracts/messages';
import { chooseSitter } from '@snout/contracts/routing';
import {
  archiveThread,
  markThreadRead,
  markThreadUnread,
  reassignThread,
  unarchiveThread,
} from '@snout/contracts/threads';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';

const fail = (error: unknown): void => void toast.error(error instanceof Error ? error.message : 'That did not work.');

/** What an owner does to a thread or a message; every one refetches what it changed and says when it failed. */
export function useActions(threadId: string) {
  const client = useQueryClient();
  const params = { id: threadId };
  const refresh = () =>
    Promise.all(
      [
        ['threads'],
        ['thread', threadId],
        ['messages', threadId],
        ['routing', threadId],
        ['audit', threadId],
        ['windows'],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      await refresh();
    }
  };
  return {
    read: () => call(markThreadRead, { params }).then(refresh, () => undefined),
    unread: () => act(() => call(markThreadUnread, { params })),
    retry: (messageId: string) => act(() => call(retryMessage, { params: { id: messageId } })),
    dismiss: (messageId: string) => act(() => call(dismissFailure, { params: { id: messageId } })),
    forceSend: (messageId: string, reason: string) =>
      act(() => call(forceSendMessage, { params: { id: messageId }, body: { reason } })),
    choose: (sitterId: string) => act(() => call(chooseSitter, { params, body: { sitterId } })),
    reassign: (sitterId: string | null) => act(() => call(reassignThread, { params, body: { sitterId } })),
    archive: async () => {
      if (!(await act(() => call(archiveThread, { params })))) return;
      toast('Archived', {
        action: { label: 'Undo', onClick: () => void act(() => call(unarchiveThread, { params })) },
      });
    },
    unarchive: () => act(() => call(unarchiveThread, { params })),
  };
}
