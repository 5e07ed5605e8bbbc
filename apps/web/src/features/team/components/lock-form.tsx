import { lockSitter, type Sitter } from '@snout/contracts/people';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useLock } from '../api/actions';
import { lockEffect, unlockEffect } from '../team-words';

/** Takes the voice away, with a reason that is kept; or gives it back. */
export function LockForm({ sitter, onClose }: { sitter: Sitter; onClose(): void }) {
  const [reason, setReason] = useState('');
  const lock = useLock(sitter);
  const isLocked = sitter.messagingLockedAt !== null;
  const isGiven = lockSitter.body.safeParse({ reason }).success;
  return (
    <section aria-label="Lock" className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        title={isLocked ? 'Unlock messaging?' : 'Lock messaging?'}
        effect={isLocked ? unlockEffect(sitter.name) : lockEffect(sitter.name)}
        verb={isLocked ? 'Unlock' : 'Lock'}
        isBusy={lock.isPending}
        isReady={isLocked || isGiven}
        isDangerous={!isLocked}
        error={lock.error}
        onSubmit={() => lock.mutate(isLocked ? null : reason.trim(), { onSuccess: onClose })}
        onClose={onClose}
      >
        {!isLocked && (
          <Field label="Reason, for the history">
            {(id) => (
              <textarea
                id={id}
                rows={2}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                className={`${fieldLook} py-2`}
              />
            )}
          </Field>
        )}
      </ActFrame>
    </section>
  );
}
