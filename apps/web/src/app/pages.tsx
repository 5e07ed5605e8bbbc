import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/call';
import { Button } from '../ui/button';

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 text-center">
      <h1 className="m-0 text-page font-[650]">{title}</h1>
      <div className="flex max-w-96 flex-col items-center gap-4 text-body text-text-2">{children}</div>
    </main>
  );
}

const Home = () => (
  <Link to="/" className="font-medium text-accent">
    Back to the start
  </Link>
);

export function NotFoundPage() {
  return (
    <Page title="There is nothing here">
      <span>The address may be old, or it belongs to somebody else.</span>
      <Home />
    </Page>
  );
}

export function NoAccessPage({ who }: { who: string }) {
  return (
    <Page title="No access">
      <span>This page is for {who}.</span>
      <Home />
    </Page>
  );
}

/** Something broke while showing a page; what was typed is still in the drafts. */
export function CrashPage({ error }: { error: unknown }) {
  const requestId = error instanceof ApiError ? error.problem.requestId : undefined;
  return (
    <Page title="Something went wrong">
      <span>
        {error instanceof ApiError ? error.message : 'The page could not be shown. Nothing you wrote is lost.'}
      </span>
      {requestId && <code className="text-small text-text-3">{requestId}</code>}
      <Button look="filled" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </Page>
  );
}
