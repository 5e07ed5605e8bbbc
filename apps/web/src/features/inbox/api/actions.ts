import { dismissFailure, forceSendMessage, retryMessage } from '@snout/contracts/messages';
import { chooseSitter } from '@snout/contracts/routing';
import {
  archiveThread,
  finishThread,
  markThreadRead,
  markThreadUnread,
  reassignThread,
  snoozeThread,
  type ThreadSummary,
  unarchiveThread,
} from '@snout/contracts/threads';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import { type Aside, asideOf, asideWords } from '../aside';

const fail = (error: unknown): void => void toast.error(error instanceof Error ? error.message : 'That did not work.');

function put(id: string, aside: Aside): Promise<unknown> {
  const params = { id };
  switch (aside.to) {
    case 'open':
      return call(unarchiveThread, { params });
    case 'done':
      return call(finishThread, { params });
    case 'archived':
      return call(archiveThread, { params });
    case 'snoozed':
      return call(snoozeThread, { params, body: { until: aside.until } });
  }
}

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
    unarchive: () => act(() => call(unarchiveThread, { params })),
    /** Out of the list or back into it, with a way back to where it was. */
    setAside: async (thread: ThreadSummary, aside: Aside, timeZone: string) => {
      if (!(await act(() => put(threadId, aside)))) return;
      const undo = async (): Promise<void> => {
        await put(threadId, asideOf(thread));
        // Marked as done, it was read as well.
        if (aside.to === 'done' && thread.ownerUnreadCount > 0) await call(markThreadUnread, { params });
      };
      toast(asideWords(aside, timeZone), { action: { label: 'Undo', onClick: () => void act(undo) } });
    },
  };
}
