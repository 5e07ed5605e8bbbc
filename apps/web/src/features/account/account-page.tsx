import type { CurrentUser } from '@snout/contracts/auth';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useFocusHome } from '../../ui/use-focus-home';
import { PasswordSection } from './components/password-section';
import { SessionsSection } from './components/sessions-section';
import { TwoStepSection } from './components/two-step-section';

/** One's own account: a page of the office for owners, one narrow column for sitters. */
export function AccountPage({ user }: { user: CurrentUser }) {
  const main = useFocusHome();
  const isOwner = user.role === 'owner';
  const place = isOwner ? 'bg-surface py-5 sm:px-6' : 'mx-auto w-full max-w-[480px] pt-2 pb-8';
  return (
    <main
      ref={main}
      tabIndex={-1}
      data-wide={isOwner || undefined}
      className={`group/account min-h-0 grow overflow-y-auto px-4 outline-none ${place}`}
    >
      {!isOwner && (
        <Link
          to="/sitter/inbox"
          className="inline-flex min-h-11 items-center gap-1.5 text-body text-accent no-underline"
        >
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden /> Back to your visits
        </Link>
      )}
      <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Account & security</h1>
      <p className="m-0 text-small text-text-3">
        {user.name}, {user.email}
      </p>
      <div className="max-w-4xl">
        <TwoStepSection user={user} />
        <SessionsSection timeZone={user.timezone} />
        <PasswordSection />
      </div>
    </main>
  );
}
