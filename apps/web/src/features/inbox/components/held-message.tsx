import type { Message } from '@snout/contracts/messages';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button';

const KINDS: Readonly<Record<Message['policyViolations'][number]['type'], string>> = {
  phoneNumber: 'a phone number',
  email: 'an e-mail address',
  url: 'a link',
  socialMedia: 'a social profile',
  payment: 'another way to pay',
  phrase: 'an invitation to talk elsewhere',
  custom: 'a word you keep out',
};

const MIN_REASON = 10;

/** Why a text was held, and the way to let it go: with a reason that is kept. */
export function HeldMessage({
  message,
  onForceSend,
}: {
  message: Message;
  onForceSend(reason: string): Promise<boolean>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const kinds = [...new Set(message.policyViolations.map((violation) => KINDS[violation.type]))];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    if (await onForceSend(reason.trim())) setOpen(false);
    setBusy(false);
  };
  return (
    <div className="flex max-w-[min(560px,86%)] flex-col items-end gap-2 px-1 pt-1.5 text-right text-small text-warn">
      <span>
        Held: this text has {kinds.join(' and ') || 'something we could not check'} in it. The client has not seen it.
      </span>
      {isOpen ? (
        <form onSubmit={submit} className="flex w-full flex-col gap-2 text-left">
          <label htmlFor={id} className="text-text-2">
            Why may it go out? This is kept in the audit.
          </label>
          <textarea
            id={id}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className="w-full rounded-lg border border-border-strong bg-surface p-2 text-body text-text"
          />
          <span className="flex justify-end gap-2">
            <Button size="small" look="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button size="small" type="submit" disabled={isBusy || reason.trim().length < MIN_REASON}>
              Send anyway
            </Button>
          </span>
        </form>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          Send anyway …
        </Button>
      )}
    </div>
  );
}
