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
  /** The writer was asked about contact details in it, and said yes. */
  isAcknowledged?: boolean;
}

const key = (threadId: string) => ['send', threadId];

/** Sends a text; until the server has it, its bubble is drawn from here. Waits while offline. */
export function useSend(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: key(threadId),
    networkMode: 'online',
    // A refused text is kept until somebody decides about it.
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: (text: PendingText): Promise<Message> =>
      call(sendMessage, {
        params: { id: text.threadId },
        body: { body: text.body, clientRef: text.clientRef, acknowledgeWarnings: text.isAcknowledged ?? false },
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

const isQuestion = (error: Error | null): error is ApiError =>
  error instanceof ApiError && error.code === 'policy_warning';

function useRefused(threadId: string): PendingBubble[] {
  const states = useMutationState({
    filters: { mutationKey: key(threadId) },
    select: ({ state }) => ({ text: state.variables as PendingText, status: state.status, error: state.error }),
  });
  // A text that is sent once more is told by its latest try.
  const latest = new Map(states.map((state) => [state.text.clientRef, state]));
  return [...latest.values()]
    .filter(({ status }) => status !== 'success' && status !== 'idle')
    .map(({ text, error }) => ({ ...text, error }));
}

/** Texts on their way, or refused: everything of this thread that the server does not list yet. */
export function usePendingTexts(threadId: string, known: readonly Message[]): PendingBubble[] {
  const refs = new Set(known.map((message) => message.clientRef));
  return useRefused(threadId).filter(({ clientRef, error }) => !refs.has(clientRef) && !isQuestion(error));
}

export interface AskedText {
  text: PendingText;
  error: ApiError;
}

/** The text about which the server asks whether its contact details are meant to go out, and the way to end the question. */
export function useAsked(threadId: string): { asked: AskedText | null; forget(): void } {
  const cache = useQueryClient().getMutationCache();
  const last = useRefused(threadId).findLast(({ error }) => isQuestion(error));
  const forget = (): void => {
    for (const mutation of cache.findAll({ mutationKey: key(threadId), status: 'error' }))
      if (isQuestion(mutation.state.error)) cache.remove(mutation);
  };
  if (!last || !isQuestion(last.error)) return { asked: null, forget };
  const { error, ...text } = last;
  return { asked: { text, error }, forget };
}
