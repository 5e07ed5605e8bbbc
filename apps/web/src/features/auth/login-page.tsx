import { login } from '@snout/contracts/auth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call } from '../../lib/call';
import { meQuery } from '../../lib/session';
import { useWait } from '../../lib/use-wait';
import { CardHead } from '../../ui/card-page';
import { CodeForm } from './components/code-form';
import { DemoPeople } from './components/demo-people';
import { PasswordForm } from './components/password-form';
import { signInRefusal } from './login-words';

interface LoginPageProps {
  /** A session was open here and is over. */
  hasEnded?: boolean | undefined;
  /** Where to go once inside; the role decides when it is not given. */
  onSignedIn(role: 'owner' | 'sitter'): void;
}

/** One calm card: e-mail and password, then the code of those who have one. In the demo its people sign in with one tap. */
export function LoginPage({ hasEnded = false, onSignedIn }: LoginPageProps) {
  const client = useQueryClient();
  const [typed, setTyped] = useState({ email: '', password: '' });
  /** Somebody's password was right, and a code is asked for. */
  const [asksForCode, setAsksForCode] = useState(false);
  const enter = useMutation({
    mutationFn: (body: { email: string; password: string; totp?: string }) => call(login, { body }),
    onSuccess: async ({ user }) => {
      client.clear();
      client.setQueryData(meQuery.queryKey, user);
      onSignedIn(user.role);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'totp_required') setAsksForCode(true);
    },
  });
  const wait = useWait(enter.error);
  const shared = { error: enter.error, wait, isBusy: enter.isPending };
  const start = (person: typeof typed): void => {
    setTyped(person);
    setAsksForCode(false);
    enter.mutate(person);
  };
  const again = (): void => {
    setTyped({ ...typed, password: '' });
    setAsksForCode(false);
    enter.reset();
  };
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-6 px-4 py-10">
      <div className="flex w-full max-w-[360px] flex-col gap-5 rounded-xl border border-border bg-surface p-6 max-sm:p-5">
        <CardHead
          title="Snout OS Messaging"
          intro={asksForCode ? `Signing in as ${typed.email}` : 'Sign in to your inbox'}
        />
        {hasEnded && !asksForCode && (
          <p role="status" className="m-0 rounded-lg bg-info-soft px-3 py-2 text-small text-info">
            Your session has ended. Sign in and you are back where you were; what you wrote is still there.
          </p>
        )}
        {asksForCode ? (
          <CodeForm
            {...shared}
            refusal={signInRefusal(enter.error, 'code')}
            onCode={(totp) => enter.mutate({ ...typed, totp })}
            onBack={again}
          />
        ) : (
          <PasswordForm
            {...shared}
            typed={typed}
            refusal={signInRefusal(enter.error, 'password')}
            onChange={setTyped}
            onSubmit={() => start(typed)}
          />
        )}
      </div>
      {!asksForCode && <DemoPeople isBusy={enter.isPending} onChoose={start} />}
    </main>
  );
}
