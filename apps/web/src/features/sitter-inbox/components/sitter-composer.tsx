import { sendSitterMessage } from '@snout/contracts/sitter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, call } from '../../../lib/call';
import { PHONE, useMedia } from '../../../lib/use-media';
import { Composer } from '../../../ui/conversation/composer';
import { useDraft } from '../../../ui/conversation/use-draft';
import { BlockedNotice } from './blocked-notice';
import { TypingHint } from './typing-hint';

interface SitterComposerProps {
  threadId: string;
  userId: string;
  from: string;
  clientName: string;
}

/** The text stays in the box until it is taken; a refusal says what and why, kindly. */
export function SitterComposer({ threadId, userId, from, clientName }: SitterComposerProps) {
  const draft = useDraft(userId, threadId);
  const isPhone = useMedia(PHONE);
  const [isWithOffice, setWithOffice] = useState(false);
  const send = useSend(threadId, () => draft.set(''));
  const error = send.error instanceof ApiError ? send.error : null;
  const ask = (): void => {
    send.reset();
    draft.set('');
    setWithOffice(true);
  };
  return (
    <Composer
      value={draft.text}
      onChange={(text) => {
        if (send.isError) send.reset();
        setWithOffice(false);
        draft.change(text);
      }}
      onSend={() => !send.isPending && send.mutate(draft.text.trim())}
      from={from}
      label={`Text to ${clientName}`}
      enterSends={!isPhone}
      hint={
        error ? (
          <Refused error={error} text={send.variables ?? ''} onAsk={ask} />
        ) : isWithOffice ? (
          <WithOffice clientName={clientName} />
        ) : (
          <TypingHint text={draft.text} />
        )
      }
    />
  );
}

function useSend(threadId: string, onSent: () => void) {
  const client = useQueryClient();
  // One key per text: pressing twice, or asking again after a lost answer, sends once.
  const key = useRef<{ text: string; ref: string } | null>(null);
  return useMutation({
    mutationFn: (body: string) => {
      if (key.current?.text !== body) key.current = { text: body, ref: crypto.randomUUID() };
      const { ref } = key.current;
      return call(sendSitterMessage, { params: { id: threadId }, body: { body, clientRef: ref }, idempotencyKey: ref });
    },
    onSuccess: () => {
      key.current = null;
      onSent();
    },
    onError: (error) => {
      // A text held by policy is another text once it is changed.
      if (error instanceof ApiError && error.code === 'policy_blocked') key.current = null;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sitter'] }),
  });
}

/** Why a text was not taken. The end of a visit has a banner of its own. */
function Refused({ error, text, onAsk }: { error: ApiError; text: string; onAsk(): void }) {
  if (error.code === 'outside_window') return null;
  if (error.code === 'policy_blocked') return <BlockedNotice {...{ error, text, onAsk }} />;
  return (
    <p role="alert" className="m-0 mb-2 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
      {error.message}
    </p>
  );
}

const WithOffice = ({ clientName }: { clientName: string }) => (
  <p role="status" className="m-0 mb-2 rounded-lg bg-sunken px-3 py-2 text-small text-text-2">
    The office has your text and decides. {clientName} sees it only if they send it.
  </p>
);
