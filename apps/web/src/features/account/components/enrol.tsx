import { useState } from 'react';
import { useBeginTotp, useConfirmTotp } from '../api/actions';
import { PasswordAct } from './password-act';
import { RecoveryCodes } from './recovery-codes';
import { ScanStep } from './scan-step';

interface EnrolProps {
  email: string;
  /** What the button after the last step says. */
  lastVerb: string;
  /** The second step is on from here; its codes are only to be kept. */
  onSwitchedOn?(): void;
  onDone(): void;
  onCancel(): void;
}

/** Three steps to a second step: the password, the app, the codes for a rainy day. */
export function Enrol({ email, lastVerb, onSwitchedOn, onDone, onCancel }: EnrolProps) {
  const begin = useBeginTotp();
  const confirm = useConfirmTotp();
  const [isOver, setOver] = useState(false);
  if (confirm.data && !isOver) {
    const kept = (): void => {
      setOver(true);
      onDone();
    };
    return <RecoveryCodes codes={confirm.data.recoveryCodes} {...{ email }} verb={lastVerb} onKept={kept} />;
  }
  if (begin.data) {
    return (
      <ScanStep
        {...begin.data}
        isBusy={confirm.isPending}
        error={confirm.error}
        onCode={(code) => confirm.mutate(code, { onSuccess: () => onSwitchedOn?.() })}
        onCancel={onCancel}
      />
    );
  }
  return (
    <PasswordAct
      title="First, show that it is you"
      effect="Next you need an authenticator app on your phone. Any will do: Google Authenticator, Apple Passwords, 1Password, Aegis."
      verb="Next"
      act={begin}
      onClose={onCancel}
    />
  );
}
