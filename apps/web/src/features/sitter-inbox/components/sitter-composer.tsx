import { sendSitterMessage } from '@snout/contracts/sitter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, call } from '../../../lib/call';
import { PHONE, useMedia } from '../../../lib/use-media';
import { Composer } from '../../../ui/conversation/composer';
import { useDraft } from '../../../ui/conversation/use-draft';

interface SitterComposerProps {
  threadId: string;
  userId: string;
  from: string;
  clientName: string;
}

/** The text stays in the box until it is taken; a refusal says what and why, kindly. */
export function SitterComposer({ threadId, userId, from, clientName }: SitterComposerProps) {
  const client = useQueryClient();
  const draft = useDraft(userId, threadId);
  const isPhone = useMedia(PHONE);
  // One key per text: pressing twice, or asking again after a lost answer, sends once.
  const key = useRef<{ text: string; ref: string } | null>(null);
  const send = useMutation({
    mutationFn: (body: string) => {
      if (key.current?.text !== body) key.current = { text: body, ref: crypto.randomUUID() };
      const { ref } = key.current;
      return call(sendSitterMessage, { params: { id: threadId }, body: { body, clientRef: ref }, idempotencyKey: ref });
    },
    onSuccess: () => {
      key.current = null;
      draft.set('');
    },
    onError: (error) => {
      // A text held by policy is another text once it is changed.
      if (error instanceof ApiError && error.code === 'policy_blocked') key.current = null;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sitter'] }),
  });
  const error = send.error instanceof ApiError ? send.error : null;
  const hint = error && error.code !== 'outside_window' && (
    <p
      role="alert"
      className={`m-0 mb-2 rounded-lg px-3 py-2 text-small ${error.code === 'policy_blocked' ? 'bg-warn-soft text-warn' : 'bg-danger-soft text-danger'}`}
    >
      {error.message}
      <Marked text={draft.text.trim()} error={error} />
    </p>
  );
  return (
    <Composer
      value={draft.text}
      onChange={(text) => {
        if (send.isError) send.reset();
        draft.change(text);
      }}
      onSend={() => !send.isPending && send.mutate(draft.text.trim())}
      from={from}
      label={`Text to ${clientName}`}
      enterSends={!isPhone}
      hint={hint}
    />
  );
}

/** The words it is about, as they stand in the text. */
function Marked({ text, error }: { text: string; error: ApiError }) {
  const found = (error.problem.errors ?? []).flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [text.slice(start, end)],
  );
  const spans = [...new Set(found)];
  if (error.code !== 'policy_blocked' || spans.length === 0) return null;
  return (
    <span className="block pt-1 font-medium">
      {spans.map((span) => (
        <mark
          key={span}
          className="mr-1.5 rounded bg-transparent underline decoration-2 underline-offset-2 [color:inherit]"
        >
          {span}
        </mark>
      ))}
    </span>
  );
}
