import { login } from '@snout/contracts/auth';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ApiError, call } from '../../lib/call';
import { demoQuery } from '../../lib/demo';
import { meQuery } from '../../lib/session';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';

interface LoginPageProps {
  /** Where to go once inside; the role decides when it is not given. */
  onSignedIn(role: 'owner' | 'sitter'): void;
}

const ROLE_WORDS = { owner: 'Owner', sitter: 'Sitter' } as const;

/** One calm card. In the demo its people sign in with one tap. */
export function LoginPage({ onSignedIn }: LoginPageProps) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ids = { email: useId(), password: useId(), code: useId() };
  const demo = useQuery(demoQuery);
  const enter = useMutation({
    mutationFn: (body: { email: string; password: string; totp?: string }) => call(login, { body }),
    onSuccess: async ({ user }) => {
      client.clear();
      client.setQueryData(meQuery.queryKey, user);
      onSignedIn(user.role);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate({ email, password, ...(code === '' ? {} : { totp: code }) });
  };
  const asksForCode = code !== '' || (enter.error instanceof ApiError && enter.error.code === 'totp_required');
  const field =
    'w-full min-h-10 rounded-lg border border-border-strong bg-surface px-3 text-body text-text max-sm:min-h-11 max-sm:text-[16px]';
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-6 px-4 py-10">
      <div className="flex w-full max-w-[360px] flex-col gap-5 rounded-xl border border-border bg-surface p-6">
        <div className="flex items-center gap-3">
          <img src="/icon.svg" alt="" width={36} height={36} />
          <div>
            <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Snout OS Messaging</h1>
            <p className="m-0 text-small text-text-3">Sign in to your inbox</p>
          </div>
        </div>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <label htmlFor={ids.email} className="flex flex-col gap-1 text-small text-text-2">
            E-mail
          </label>
          <input
            id={ids.email}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            className={`-mt-2 ${field}`}
          />
          <label htmlFor={ids.password} className="text-small text-text-2">
            Password
          </label>
          <input
            id={ids.password}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            className={`-mt-2 ${field}`}
          />
          {asksForCode && (
            <>
              <label htmlFor={ids.code} className="text-small text-text-2">
                Code of your app, or a recovery code
              </label>
              <input
                id={ids.code}
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => setCode(event.target.value)}
                className={`-mt-2 ${field}`}
              />
            </>
          )}
          {enter.isError && (
            <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
              {toWords(enter.error)}
            </p>
          )}
          <Button type="submit" look="filled" disabled={enter.isPending}>
            {enter.isPending ? 'Signing in …' : 'Sign in'}
          </Button>
        </form>
      </div>
      {demo.data && demo.data.people.length > 0 && (
        <section aria-label="Demo people" className="w-full max-w-[360px]">
          <h2 className="m-0 px-1 pb-2 text-small font-medium text-text-2">This is the demo. Come in as:</h2>
          <ul className="m-0 flex list-none flex-col gap-1 p-0">
            {demo.data.people.map((person) => (
              <li key={person.email}>
                <button
                  type="button"
                  disabled={enter.isPending}
                  onClick={() => enter.mutate({ email: person.email, password: person.password })}
                  className="flex min-h-12 w-full items-center gap-3 rounded-[10px] border border-transparent px-2 py-1.5 text-left text-text hover:border-border hover:bg-surface"
                >
                  <Avatar name={person.name} size={32} />
                  <span className="min-w-0 grow">
                    <span className="block truncate font-medium">{person.name}</span>
                    <span className="block truncate text-small text-text-3">{person.org}</span>
                  </span>
                  <span className="text-small text-text-3">{ROLE_WORDS[person.role]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function toWords(error: Error): string {
  if (!(error instanceof ApiError)) return 'Something went wrong. Please try again.';
  if (error.code === 'offline') return 'The server cannot be reached. Please try again in a moment.';
  const wait = error.problem.retryAfter;
  if (error.code === 'rate_limited' && wait) return `Too many tries. Please wait ${Math.ceil(wait / 60)} minutes.`;
  return error.message;
}
