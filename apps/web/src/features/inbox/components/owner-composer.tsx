import type { Thread } from '@snout/contracts/threads';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatPhone } from '../../../lib/phone';
import { useCommands } from '../../../lib/use-commands';
import { PHONE, useMedia } from '../../../lib/use-media';
import { Button } from '../../../ui/button';
import { Composer } from '../../../ui/conversation/composer';
import { useDraft } from '../../../ui/conversation/use-draft';
import { Banner } from '../../../ui/states';
import { type PendingBubble, useAsked, useSend } from '../api/send';
import { ContactHint } from './contact-hint';
import { OptedOut } from './opted-out';
import { SendQuestion } from './send-question';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A conversation was opened to be answered. Stepping through the list and filtering it leave the focus where it is. */
    isOpening?: boolean;
  }
}

const BLOCKED: Readonly<Record<Exclude<Thread['sendBlockedBy'], 'opted_out' | null>, string>> = {
  number_unavailable: 'This number cannot send at the moment. Write from another conversation of this client.',
  provider_down: 'The phone provider is not connected. Texts can be sent again once it is.',
};

/** Sends a refused text once more, under the same key. */
export function useResend(threadId: string): (text: PendingBubble) => void {
  const send = useSend(threadId);
  return ({ error: _, ...text }) => send.mutate(text);
}

/** The owner's composer, or the reason why there is none. */
export function OwnerComposer({
  thread,
  userId,
  onUnarchive,
}: {
  thread: Thread;
  userId: string;
  onUnarchive(): Promise<unknown>;
}) {
  const draft = useDraft(userId, thread.id);
  const send = useSend(thread.id);
  const isPhone = useMedia(PHONE);
  const opening = useRouterState({
    select: ({ location: { state } }) => (state.isOpening ? (state.__TSR_key ?? 'opened') : null),
  });
  const { asked, forget } = useAsked(thread.id);
  const input = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly opened thread is ready to be answered
  useEffect(() => {
    if (!isPhone && opening) input.current?.focus({ preventScroll: true });
  }, [thread.id, opening]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is asked about goes back to where it was written
  useEffect(() => {
    if (asked && draft.text.trim() === '') draft.set(asked.text.body);
  }, [asked?.text.clientRef]);
  useCommands({ reply: () => input.current?.focus() });
  if (thread.sendBlockedBy === 'opted_out') return <OptedOut thread={thread} />;
  if (thread.sendBlockedBy) return <Banner tone="neutral">{BLOCKED[thread.sendBlockedBy]}</Banner>;
  if (thread.archivedAt) {
    return (
      <Banner tone="neutral">
        <span className="flex items-center gap-3">
          <span className="grow">This conversation is archived.</span>
          <Button size="small" onClick={() => void onUnarchive()}>
            Put back
          </Button>
        </span>
      </Banner>
    );
  }
  const submit = (): void => {
    const body = draft.text.trim();
    // Asked once: sending the same words again is the answer.
    const isAcknowledged = asked?.text.body === body;
    forget();
    const at = new Date().toISOString();
    send.mutate({ threadId: thread.id, body, clientRef: crypto.randomUUID(), at, isAcknowledged });
    draft.set('');
  };
  const change = (text: string): void => {
    forget();
    draft.change(text);
  };
  return (
    <Composer
      value={draft.text}
      onChange={change}
      onSend={submit}
      from={formatPhone(thread.answersFrom)}
      label={`Text to ${thread.clientName ?? 'the client'}`}
      enterSends={!isPhone}
      inputRef={input}
      hint={
        asked ? (
          <SendQuestion asked={asked} onSend={submit} onChange={() => input.current?.focus()} />
        ) : (
          <ContactHint text={draft.text} />
        )
      }
    />
  );
}
