import { type Message, sendMessage } from '@snout/contracts/messages';
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { ApiError, call } from '../../../lib/call';
import { messagesQuery } from './queries';

export interface PendingText {
  threadId: string;
  body: string;
  /** Made here, so that pressing twice sends once. */
  clientRef: string;
  at: string;
}

const key = (threadId: string) => ['send', threadId];

/** Sends a text; until the server has it, its bubble is drawn from here. Waits while offline. */
export function useSend(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: key(threadId),
    networkMode: 'online',
    mutationFn: (text: PendingText): Promise<Message> =>
      call(sendMessage, {
        params: { id: text.threadId },
        body: { body: text.body, clientRef: text.clientRef },
        idempotencyKey: text.clientRef,
      }),
    // The same key sends once, so a lost answer may be asked for again.
    retry: (count, error) => error instanceof ApiError && error.code === 'offline' && count < 4,
    retryDelay: (count) => 1000 * 2 ** count,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: messagesQuery(threadId).queryKey }),
        client.invalidateQueries({ queryKey: ['threads'] }),
      ]),
  });
}

export interface PendingBubble extends PendingText {
  error: Error | null;
}

/** Texts on their way, or refused: everything of this thread that the server does not list yet. */
export function usePendingTexts(threadId: string, known: readonly Message[]): PendingBubble[] {
  const states = useMutationState({
    filters: { mutationKey: key(threadId) },
    select: ({ state }) => ({ text: state.variables as PendingText, status: state.status, error: state.error }),
  });
  const refs = new Set(known.map((message) => message.clientRef));
  return states
    .filter(({ text, status }) => status !== 'success' && status !== 'idle' && !refs.has(text.clientRef))
    .map(({ text, error }) => ({ ...text, error }));
}
