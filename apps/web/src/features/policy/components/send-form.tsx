import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { sendingQuery } from '../api/queries';
import { firstName } from '../attempt-words';
import { CANNOT_SEND, isReason, MIN_REASON } from '../send-anyway';
import type { FormProps } from './form-props';

/** Lets a held text go, with a reason that is kept. */
export function SendForm({ attempt, onJudge, ...rest }: FormProps) {
  const [reason, setReason] = useState('');
  const thread = useQuery(sendingQuery(attempt.threadId));
  const stop = thread.data?.sendBlockedBy;
  const name = firstName(attempt);
  return (
    <ActFrame
      {...rest}
      title="Send anyway?"
      effect={
        stop
          ? CANNOT_SEND[stop]
          : `It goes out now as ${name}’s message. ${attempt.clientName?.split(' ')[0] ?? 'The client'} sees it as it is.`
      }
      verb="Send anyway"
      busyVerb="Sending…"
      isReady={isReason(reason) && !stop}
      onSubmit={() => onJudge({ kind: 'send', reason: reason.trim() })}
    >
      {!stop && (
        <Field label="Why may it go out?" hint={`At least ${MIN_REASON} characters. Kept in the audit with your name.`}>
          {(id, describedBy) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              rows={3}
              maxLength={500}
              value={reason}
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write this
              autoFocus
              onChange={(event) => setReason(event.target.value)}
              className={`${fieldLook} py-2`}
            />
          )}
        </Field>
      )}
    </ActFrame>
  );
}
