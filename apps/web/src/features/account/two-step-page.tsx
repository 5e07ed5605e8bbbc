import type { CurrentUser } from '@snout/contracts/auth';
import { logout } from '@snout/contracts/auth';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../lib/call';
import { CardHead } from '../../ui/card-page';
import { Enrol } from './components/enrol';

/** The business asks its owners for a second step: until it is set up, this is the only page. */
export function TwoStepPage({ user, onDone }: { user: CurrentUser; onDone(): void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await call(logout).catch(() => undefined);
    client.clear();
    await navigate({ to: '/login' });
  };
  const done = (): void => {
    client.clear();
    onDone();
  };
  return (
    <main className="flex min-h-full flex-col items-center justify-center px-4 py-10">
      <div className="flex w-full max-w-[480px] flex-col gap-5 rounded-xl border border-border bg-surface p-6 max-sm:p-5">
        <CardHead title="One more step" intro={`Signed in as ${user.email}`} />
        <p className="m-0 text-body text-text-2">
          {user.orgName} asks its owners for a second step when they sign in: a code from an app on the phone. It takes
          two minutes, and everything is where you left it.
        </p>
        <h2 className="m-0 border-t border-border pt-5 text-pane font-semibold">Set up two-step sign-in</h2>
        <Enrol email={user.email} lastVerb="Go on" onDone={done} onCancel={() => void leave()} />
        <p className="m-0 text-small text-text-3">Not now? Cancel signs you out.</p>
      </div>
    </main>
  );
}
