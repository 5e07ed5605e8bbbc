import { acceptInvitation } from '@snout/contracts/auth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiError, call } from '../../lib/call';
import { meQuery } from '../../lib/session';
import { Button } from '../../ui/button';
import { Field, fieldLook } from '../../ui/field';
import { wrongPassword } from './new-password';

interface InvitationPageProps {
  token: string;
  onSignedIn(role: 'owner' | 'sitter'): void;
}

/** Somebody invited chooses a password, and is in. */
export function InvitationPage({ token, onSignedIn }: InvitationPageProps) {
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: (password: string) => call(acceptInvitation, { body: { token, password } }),
    onSuccess: async ({ user }) => {
      client.clear();
      client.setQueryData(meQuery.queryKey, user);
      onSignedIn(user.role);
    },
  });
  const isDead = accept.error instanceof ApiError && accept.error.code === 'invalid_credentials';
  return (
    <main className="flex min-h-full flex-col items-center justify-center px-4 py-10">
      <div className="flex w-full max-w-[360px] flex-col gap-5 rounded-xl border border-border bg-surface p-6">
        <div className="flex items-center gap-3">
          <img src="/icon.svg" alt="" width={36} height={36} />
          <div>
            <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Welcome</h1>
            <p className="m-0 text-small text-text-3">Choose a password to come in</p>
          </div>
        </div>
        {isDead || token === '' ? (
          <Dead />
        ) : (
          <PasswordForm
            error={accept.error}
            isBusy={accept.isPending}
            onChosen={(password) => accept.mutate(password)}
          />
        )}
      </div>
    </main>
  );
}

/** Why does not matter to whoever holds it; what to do does. */
function Dead() {
  return (
    <>
      <p role="alert" className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-body text-warn">
        This invitation was used already, or is older than a week.
      </p>
      <p className="m-0 text-body text-text-2">
        If you chose a password before, sign in with it. Otherwise ask the office for a new invitation.
      </p>
      <Link
        to="/login"
        className="inline-flex min-h-9 items-center justify-center rounded-lg bg-accent px-3.5 text-body font-medium text-on-accent no-underline max-sm:min-h-11"
      >
        Go to sign-in
      </Link>
    </>
  );
}

interface FormProps {
  error: Error | null;
  isBusy: boolean;
  onChosen(password: string): void;
}

function PasswordForm({ error, isBusy, onChosen }: FormProps) {
  const [draft, setDraft] = useState({ password: '', again: '' });
  const [wrong, setWrong] = useState<ReturnType<typeof wrongPassword>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongPassword(draft);
    setWrong(found);
    if (Object.keys(found).length === 0) onChosen(draft.password);
  };
  const field = (name: keyof typeof draft, label: string, hint?: string) => (
    <Field label={label} error={wrong[name]} hint={hint}>
      {(id, describedBy) => (
        <input
          id={id}
          type="password"
          autoComplete="new-password"
          aria-describedby={describedBy}
          aria-invalid={Boolean(wrong[name]) || undefined}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          className={fieldLook}
        />
      )}
    </Field>
  );
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {field('password', 'New password', 'At least 10 characters. A few words are easy to remember.')}
      {field('again', 'The same again')}
      {error && (
        <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
          {error.message}
        </p>
      )}
      <Button type="submit" look="filled" disabled={isBusy}>
        {isBusy ? 'Coming in…' : 'Come in'}
      </Button>
    </form>
  );
}
