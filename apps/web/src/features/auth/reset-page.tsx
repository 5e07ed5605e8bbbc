import { resetPassword } from '@snout/contracts/account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../lib/call';
import { CardPage } from '../../ui/card-page';
import { NewPasswordForm } from './components/new-password-form';
import { ToSignIn } from './components/to-sign-in';
import { isLinkDead } from './login-words';

/** Where the link of the letter leads: a new password, and back to sign-in. */
export function ResetPage({ token }: { token: string }) {
  const client = useQueryClient();
  const reset = useMutation({
    mutationFn: (password: string) => call(resetPassword, { body: { token, password } }),
    // Every session has ended, this browser's too.
    onSuccess: () => client.clear(),
  });
  const isDead = isLinkDead(reset.error);
  if (reset.isSuccess) return <Done />;
  if (isDead || token.length < 16) return <Dead />;
  return (
    <CardPage title="A new password" intro="Every device is signed out with it">
      <NewPasswordForm
        verb="Save the password"
        busyVerb="Saving…"
        error={reset.error}
        isBusy={reset.isPending}
        onChosen={(password) => reset.mutate(password)}
      />
    </CardPage>
  );
}

const Done = () => (
  <CardPage title="Your password is new" intro="The old one opens nothing any more">
    <p role="status" className="m-0 text-body text-text-2">
      You are signed out on every device. Sign in with the new password.
    </p>
    <ToSignIn />
  </CardPage>
);

const Dead = () => (
  <CardPage title="This link is over" intro="Your password is as it was">
    <p role="alert" className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-body text-warn">
      It was used already, is older than an hour, or a newer one was asked for since.
    </p>
    <p className="m-0 text-body text-text-2">A new link takes a minute. Always use the newest letter you have.</p>
    <Link
      to="/password/forgot"
      className="inline-flex min-h-9 items-center justify-center rounded-lg bg-accent px-3.5 text-body font-medium text-on-accent no-underline hover:bg-accent-hover max-sm:min-h-11"
    >
      Ask for a new link
    </Link>
  </CardPage>
);
