import type { CurrentUser } from '@snout/contracts/auth';
import { listDemoSignIns, logout } from '@snout/contracts/auth';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarClock, Inbox, LogOut, MailCheck, Monitor, Moon, Smartphone, Sun } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { call } from '../lib/call';
import { applyTheme, readTheme, THEMES, type Theme } from '../lib/theme';
import { IconButton } from '../ui/button';
import { useLive } from './use-live';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

const GROUPS = [
  {
    label: 'Messaging',
    items: [
      { to: '/messages', label: 'Inbox', icon: Inbox },
      { to: '/messages/assignments', label: 'Assignments', icon: CalendarClock },
    ],
  },
  { label: 'Oversight', items: [{ to: '/deliveries', label: 'Deliveries', icon: MailCheck }] },
] as const;

/** The frame of the owner's app: navigation at the side, or at the bottom of a phone. */
export function OwnerShell({ user, children }: { user: CurrentUser; children: ReactNode }) {
  useLive();
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
        <div className="flex grow max-sm:justify-around sm:flex-col sm:gap-5">
          {GROUPS.map(({ label, items }) => (
            <div key={label} className="contents sm:flex sm:flex-col sm:gap-0.5">
              <p className="m-0 hidden px-2 pb-1 text-meta font-medium text-text-3 sm:block">{label}</p>
              {items.map((item) => (
                <NavItem key={item.to} {...item} />
              ))}
            </div>
          ))}
          <div className="contents sm:hidden">
            <Account user={user} />
          </div>
        </div>
        <div className="hidden sm:flex sm:flex-col sm:gap-2">
          <DemoBadge />
          <Account user={user} />
        </div>
      </nav>
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <OfflineBar />
        {children}
      </div>
    </div>
  );
}

function NavItem({ to, label, icon: Icon }: (typeof GROUPS)[number]['items'][number]) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: true, includeSearch: false }}
      className="inline-flex min-h-9 items-center gap-2.5 rounded-lg px-2 text-text-2 no-underline hover:bg-sunken max-sm:min-h-14 max-sm:grow max-sm:flex-col max-sm:justify-center max-sm:gap-1 max-sm:px-1 max-sm:text-meta"
      activeProps={{ className: 'font-medium text-text! sm:bg-sunken' }}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      {label}
    </Link>
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

function Account({ user }: { user: CurrentUser }) {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const client = useQueryClient();
  const navigate = useNavigate();
  const Icon = THEME_ICONS[theme];
  const nextTheme = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    applyTheme(next);
    setTheme(next);
  };
  const leave = async (): Promise<void> => {
    await call(logout).catch(() => undefined);
    client.clear();
    await navigate({ to: '/login' });
  };
  return (
    <div className="flex items-center gap-1 sm:border-t sm:border-border sm:pt-2">
      <span className="hidden min-w-0 grow truncate px-2 text-small text-text-2 sm:block">{user.name}</span>
      <IconButton label={`Theme: ${theme}`} onClick={nextTheme}>
        <Icon size={18} strokeWidth={1.75} />
      </IconButton>
      <IconButton label="Sign out" onClick={() => void leave()}>
        <LogOut size={18} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}

function DemoBadge() {
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: () => call(listDemoSignIns),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (!demo.data?.handsetsUrl) return null;
  return (
    <a
      href={demo.data.handsetsUrl}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-info-soft px-2.5 text-small font-medium text-info no-underline"
    >
      <Smartphone size={16} strokeWidth={1.75} aria-hidden /> Demo phone
    </a>
  );
}

function OfflineBar() {
  const isOnline = useSyncExternalStore(
    (notify) => {
      window.addEventListener('online', notify);
      window.addEventListener('offline', notify);
      return () => {
        window.removeEventListener('online', notify);
        window.removeEventListener('offline', notify);
      };
    },
    () => navigator.onLine,
  );
  if (isOnline) return null;
  return (
    <div role="status" className="bg-warn-soft px-4 py-1.5 text-center text-small text-warn">
      You’re offline. Showing what was here before; texts go out when you are back.
    </div>
  );
}
