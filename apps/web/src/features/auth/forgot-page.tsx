import { forgotPassword } from '@snout/contracts/account';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../lib/call';
import { demoQuery } from '../../lib/demo';
import { useWait } from '../../lib/use-wait';
import { Button } from '../../ui/button';
import { CardPage } from '../../ui/card-page';
import { Field, fieldLook } from '../../ui/field';
import { TryRefusal } from '../../ui/try-refusal';

/** Asks for a link to set a new password. Nobody learns here who has an account. */
export function ForgotPage() {
  const ask = useMutation({ mutationFn: (email: string) => call(forgotPassword, { body: { email } }) });
  if (ask.isSuccess) return <Asked email={ask.variables} onAgain={() => ask.reset()} />;
  return (
    <CardPage title="Forgot your password?" intro="A link by e-mail lets you choose a new one">
      <EmailForm error={ask.error} isBusy={ask.isPending} onAsk={(email) => ask.mutate(email)} />
    </CardPage>
  );
}

interface FormProps {
  error: Error | null;
  isBusy: boolean;
  onAsk(email: string): void;
}

function EmailForm({ error, isBusy, onAsk }: FormProps) {
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const wait = useWait(error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { success } = forgotPassword.body.safeParse({ email: email.trim() });
    setWrong(success ? undefined : 'Give an e-mail address, like ann@example.com.');
    if (success) onAsk(email.trim());
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label="Your e-mail" error={wrong}>
        {(id, describedBy) => (
          <input
            id={id}
            type="email"
            autoComplete="username"
            // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here
            autoFocus
            aria-describedby={describedBy}
            aria-invalid={Boolean(wrong) || undefined}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            className={fieldLook}
          />
        )}
      </Field>
      <TryRefusal {...{ error, wait }} />
      <Button type="submit" look="filled" disabled={isBusy || wait > 0}>
        {isBusy ? 'Sending…' : 'Send me a link'}
      </Button>
      <BackToSignIn />
    </form>
  );
}

const BackToSignIn = () => (
  <Link to="/login" className="self-center py-1 text-small text-accent underline underline-offset-2">
    Back to sign-in
  </Link>
);

function Asked({ email, onAgain }: { email: string; onAgain(): void }) {
  const demo = useQuery(demoQuery);
  const isDemo = (demo.data?.people.length ?? 0) > 0;
  return (
    <CardPage title="Look into your mail" intro="If the address is right, a letter comes">
      <p role="status" className="m-0 text-body text-text-2">
        If <strong className="font-medium text-text">{email}</strong> belongs to an account, a letter with a link is on
        its way. The link works once, for an hour.
      </p>
      <p className="m-0 text-body text-text-2">
        Nothing there? Look among the junk, or ask the office which address they have for you.
      </p>
      {isDemo && (
        <p className="m-0 rounded-lg bg-info-soft px-3 py-2 text-small text-info">
          The demo sends no letters: the link stands in the log of the server.
        </p>
      )}
      <Button onClick={onAgain}>Use another address</Button>
      <BackToSignIn />
    </CardPage>
  );
}
