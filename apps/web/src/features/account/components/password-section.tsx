import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../lib/call';
import { wrongPassword } from '../../../lib/new-password';
import { useWait } from '../../../lib/use-wait';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { NewPasswordFields } from '../../../ui/new-password-fields';
import { PasswordInput } from '../../../ui/password-input';
import { TryRefusal } from '../../../ui/try-refusal';
import { useChangePassword } from '../api/actions';
import { Section } from './section';

const EMPTY = { current: '', password: '', again: '' };
type Wrong = Partial<Record<keyof typeof EMPTY, string>>;

/** What is wrong before anything is sent. */
function wrongOf(typed: typeof EMPTY): Wrong {
  const current = typed.current === '' ? { current: 'Give the password you have now.' } : {};
  const same = typed.current !== '' && typed.current === typed.password;
  return { ...current, ...(same ? { password: 'That is the one you have.' } : wrongPassword(typed)) };
}

/** A new password for oneself; every other device has to sign in with it. */
export function PasswordSection() {
  const [typed, setTyped] = useState(EMPTY);
  const [wrong, setWrong] = useState<Wrong>({});
  const change = useChangePassword();
  const wait = useWait(change.error);
  const isNotMine = change.error instanceof ApiError && change.error.code === 'invalid_credentials';
  const type = (next: Partial<typeof EMPTY>): void => {
    setTyped({ ...typed, ...next });
    if (!wait) change.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongOf(typed);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const body = { currentPassword: typed.current, newPassword: typed.password };
    change.mutate(body, { onSuccess: () => setTyped(EMPTY) });
  };
  return (
    <Section title="Password" intro="A new one signs you out on every other device.">
      <form noValidate onSubmit={submit} aria-label="Password" className="flex flex-col gap-4">
        <Field label="Password you have now" error={wrong.current ?? (isNotMine ? 'That is not your password.' : null)}>
          {(id, describedBy) => (
            <PasswordInput
              id={id}
              autoComplete="current-password"
              aria-describedby={describedBy}
              aria-invalid={isNotMine || Boolean(wrong.current) || undefined}
              value={typed.current}
              onChange={(current) => type({ current })}
            />
          )}
        </Field>
        <NewPasswordFields {...{ typed, wrong }} onChange={type} />
        {!isNotMine && <TryRefusal error={change.error} wait={wait} />}
        <div className="flex min-h-9 flex-wrap items-center gap-3">
          <Button type="submit" disabled={change.isPending || wait > 0}>
            {change.isPending ? 'Saving…' : 'Change the password'}
          </Button>
          <span role="status" className="inline-flex items-center gap-1 text-small text-success">
            {change.isSuccess && (
              <>
                <Check size={16} strokeWidth={1.75} aria-hidden /> Changed. Other devices are signed out.
              </>
            )}
          </span>
        </div>
      </form>
    </Section>
  );
}
