import { acceptInvitation } from '@snout/contracts/auth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/call';
import { meQuery } from '../../lib/session';
import { CardPage } from '../../ui/card-page';
import { NewPasswordForm } from './components/new-password-form';
import { ToSignIn } from './components/to-sign-in';
import { isLinkDead } from './login-words';

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
  const isDead = isLinkDead(accept.error);
  return (
    <CardPage title="Welcome" intro="Choose a password to come in">
      {isDead || token === '' ? (
        <Dead />
      ) : (
        <NewPasswordForm
          verb="Come in"
          busyVerb="Coming in…"
          error={accept.error}
          isBusy={accept.isPending}
          onChosen={(password) => accept.mutate(password)}
        />
      )}
    </CardPage>
  );
}

/** Why does not matter to whoever holds it; what to do does. */
function Dead() {
  return (
    <>
      <p role="alert" className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-body text-warn">
        This invitation was used already, or is older than an hour.
      </p>
      <p className="m-0 text-body text-text-2">
        If you chose a password before, sign in with it. Otherwise ask the office for a new invitation.
      </p>
      <ToSignIn />
    </>
  );
}
