import { useState } from 'react';
import { ApiError } from '../../../lib/call';
import { useWait } from '../../../lib/use-wait';
import { ActFrame } from '../../../ui/act-frame';
import { Field } from '../../../ui/field';
import { PasswordInput } from '../../../ui/password-input';
import { TryRefusal } from '../../../ui/try-refusal';

interface PasswordActProps {
  title: string;
  effect: string;
  more?: readonly string[];
  verb: string;
  isDangerous?: boolean;
  act: { mutate(password: string): void; isPending: boolean; error: Error | null };
  onClose(): void;
}

/** Something that only whoever knows the password may do, also on a screen that was left open. */
export function PasswordAct({ act, ...told }: PasswordActProps) {
  const [password, setPassword] = useState('');
  const wait = useWait(act.error);
  const isNotMine = act.error instanceof ApiError && act.error.code === 'invalid_credentials';
  const isTooFast = act.error instanceof ApiError && act.error.code === 'rate_limited';
  return (
    <ActFrame
      {...told}
      isBusy={act.isPending}
      isReady={password !== '' && wait === 0}
      error={isNotMine || isTooFast ? null : act.error}
      onSubmit={() => act.mutate(password)}
    >
      <Field label="Your password" error={isNotMine ? 'That is not your password.' : null}>
        {(id, describedBy) => (
          <PasswordInput
            id={id}
            autoComplete="current-password"
            aria-describedby={describedBy}
            aria-invalid={isNotMine || undefined}
            value={password}
            onChange={setPassword}
          />
        )}
      </Field>
      {isTooFast && <TryRefusal error={act.error} wait={wait} />}
    </ActFrame>
  );
}
