import type { Thread } from '@snout/contracts/threads';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { formatPhone } from '../../../lib/phone';
import { useCommands } from '../../../lib/use-commands';
import { PHONE, useMedia } from '../../../lib/use-media';
import { Button } from '../../../ui/button';
import { Composer } from '../../../ui/conversation/composer';
import { useDraft } from '../../../ui/conversation/use-draft';
import { Banner } from '../../../ui/states';
import { type PendingBubble, useSend } from '../api/send';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A conversation was opened to be answered. Stepping through the list and filtering it leave the focus where it is. */
    isOpening?: boolean;
  }
}

const BLOCKED: Readonly<Record<NonNullable<Thread['sendBlockedBy']>, string>> = {
  opted_out: 'This client asked for no more texts (STOP). They can text START to hear from you again.',
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
  const hint = useContactHint(draft.text);
  const input = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly opened thread is ready to be answered
  useEffect(() => {
    if (!isPhone && opening) input.current?.focus({ preventScroll: true });
  }, [thread.id, opening]);
  useCommands({ reply: () => input.current?.focus() });
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
    send.mutate({ threadId: thread.id, body, clientRef: crypto.randomUUID(), at: new Date().toISOString() });
    draft.set('');
  };
  return (
    <Composer
      value={draft.text}
      onChange={draft.change}
      onSend={submit}
      from={formatPhone(thread.answersFrom)}
      label={`Text to ${thread.clientName ?? 'the client'}`}
      enterSends={!isPhone}
      inputRef={input}
      hint={hint}
    />
  );
}

/** A quiet word while typing; the server decides. The detector is fetched only once somebody types. */
function useContactHint(text: string) {
  const [found, setFound] = useState(false);
  useEffect(() => {
    if (text.trim().length < 6) return setFound(false);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { detectViolations } = await import('@snout/domain/policy/detect-violations');
      if (isCurrent) setFound(detectViolations(text, { allowList: [], customWords: [] }).length > 0);
    }, 300);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (!found) return null;
  return (
    <p className="m-0 px-1 pb-2 text-small text-warn">
      This looks like contact details. It will be sent; please be sure that you want to share them.
    </p>
  );
}
