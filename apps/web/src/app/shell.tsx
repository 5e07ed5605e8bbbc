import type { CurrentUser } from '@snout/contracts/auth';
import type { ReactNode } from 'react';
import { CommandBoard } from '../lib/use-commands';
import { useOnline } from '../lib/use-online';
import { Account } from './account';
import { DemoBadge } from './demo-badge';
import { FindButton, Keyboard } from './keyboard';
import { Navigation } from './navigation';
import { useLive } from './use-live';

/** The frame of the owner's app: navigation at the side, or at the bottom of a phone. */
export function OwnerShell({ user, children }: { user: CurrentUser; children: ReactNode }) {
  useLive();
  return (
    <CommandBoard>
      <Keyboard />
      <Frame user={user}>{children}</Frame>
    </CommandBoard>
  );
}

function Frame({ user, children }: { user: CurrentUser; children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col-reverse sm:flex-row">
      <nav
        aria-label="Main"
        className="flex shrink-0 border-border bg-canvas max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:w-[216px] sm:flex-col sm:border-r sm:p-3"
      >
        <div className="hidden items-center gap-2.5 px-2 pt-1 pb-5 sm:flex">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span className="truncate font-semibold">{user.orgName}</span>
        </div>
        <FindButton />
        <Navigation user={user} />
        <div className="hidden sm:flex sm:flex-col sm:gap-2">
          <DemoBadge />
          <div className="border-t border-border pt-2">
            <Account user={user} />
          </div>
        </div>
      </nav>
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <OfflineBar />
        {children}
      </div>
    </div>
  );
}

/** The sitter's frame: a name, the way out, and nothing else. */
export function SitterShell({ user, children }: { user: CurrentUser; children: ReactNode }) {
  useLive();
  return (
    <div className="flex h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-[480px] items-center gap-2 px-4 pt-2">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span className="min-w-0 grow truncate text-small font-medium text-text-2">{user.orgName}</span>
        <Account user={user} />
      </header>
      <OfflineBar />
      {children}
    </div>
  );
}

function OfflineBar() {
  const isOnline = useOnline();
  if (isOnline) return null;
  return (
    <div role="status" className="bg-warn-soft px-4 py-1.5 text-center text-small text-warn">
      You’re offline. Showing what was here before; texts go out when you are back.
    </div>
  );
}
