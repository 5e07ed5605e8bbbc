import type { Message } from '@snout/contracts/messages';
import { type PolicyAttempt, resolvePolicyAttempt } from '@snout/contracts/policy';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import { Button } from '../../../ui/button';
import { kindWords } from '../../../ui/policy/violation-words';
import { attemptsOfThreadQuery } from '../api/queries';

const MIN_REASON = 10;

interface HeldProps {
  message: Message;
  onForceSend(reason: string): Promise<boolean>;
}

const FRAME = 'flex max-w-[min(560px,86%)] flex-col items-end gap-2 px-1 pt-1.5 text-right text-small';

/** Why a text was held, and what can be done right there: let it go with a reason that is kept, or set it aside. */
export function HeldMessage({ message, onForceSend }: HeldProps) {
  const [isOpen, setOpen] = useState(false);
  const attempts = useQuery(attemptsOfThreadQuery(message.threadId));
  const attempt = attempts.data?.find(({ messageId }) => messageId === message.id);
  const by = attempt?.resolvedByName ?? 'Somebody';
  const kinds = kindWords(message.policyViolations);
  if (attempt?.resolution === 'confirmed')
    return <div className={`${FRAME} text-text-3`}>{by} set it aside. Never sent.</div>;
  return (
    <div className={`${FRAME} text-warn`}>
      <span>
        {attempt?.resolution === 'falsePositive'
          ? `Not sent. ${by} said that nothing is wrong with it.`
          : `Held: this text ${kinds ? `has ${kinds} in it` : 'could not be checked'}. The client has not seen it.`}
      </span>
      {isOpen ? (
        <ReasonForm onForceSend={onForceSend} onClose={() => setOpen(false)} />
      ) : (
        <span className="flex flex-wrap items-center justify-end gap-2">
          <Button size="small" className="max-sm:min-h-11" onClick={() => setOpen(true)}>
            Send anyway …
          </Button>
          {attempt?.status === 'open' && <Judge attempt={attempt} />}
        </span>
      )}
    </div>
  );
}

/** Setting it aside at once, or the way to the review with all that is known. */
function Judge({ attempt }: { attempt: PolicyAttempt }) {
  const discard = useDiscard(attempt.threadId);
  return (
    <>
      <Button
        size="small"
        look="quiet"
        className="max-sm:min-h-11"
        disabled={discard.isPending}
        onClick={() => discard.mutate(attempt.id)}
      >
        Discard
      </Button>
      <Link
        to="/policy"
        search={{ attempt: attempt.id }}
        className="text-accent underline underline-offset-2 max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
      >
        Review
      </Link>
    </>
  );
}

/** Sets a held text aside; one who comes second is told who was first. */
function useDiscard(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(resolvePolicyAttempt, { params: { id }, body: { resolution: 'confirmed' } }),
    onSuccess: () => void toast('Set aside. The client never sees it.'),
    onError: (error) => void toast.error(error.message),
    onSettled: () =>
      Promise.all(
        [['policy'], ['threads'], ['thread', threadId], ['messages', threadId]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

interface ReasonFormProps {
  onForceSend(reason: string): Promise<boolean>;
  onClose(): void;
}

function ReasonForm({ onForceSend, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (await onForceSend(reason.trim())) onClose();
    setBusy(false);
  };
  return (
    <form onSubmit={submit} className="flex w-full flex-col gap-2 text-left">
      <label htmlFor={id} className="text-text-2">
        Why may it go out? At least {MIN_REASON} characters, kept in the audit.
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={reason}
        // biome-ignore lint/a11y/noAutofocus: the field opens by pressing Send anyway, and is what comes next
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        className="w-full rounded-lg border border-border-strong bg-surface p-2 text-body text-text max-sm:text-[16px]"
      />
      <span className="flex justify-end gap-2">
        <Button size="small" look="quiet" className="max-sm:min-h-11" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="small"
          type="submit"
          className="max-sm:min-h-11"
          disabled={isBusy || reason.trim().length < MIN_REASON}
        >
          Send anyway
        </Button>
      </span>
    </form>
  );
}
