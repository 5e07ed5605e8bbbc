import { type CurrentUser, logout } from '@snout/contracts/auth';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useState } from 'react';
import { call } from '../lib/call';
import { applyTheme, readTheme, THEMES, type Theme } from '../lib/theme';
import { IconButton } from '../ui/button';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Who is signed in and the way to their account, the theme, and the way out. */
export function Account({ user, hasName = false }: { user: CurrentUser; hasName?: boolean }) {
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
    <div className="flex items-center gap-1">
      <Link
        to="/account"
        title="Account & security"
        activeProps={{ className: 'font-medium text-text!' }}
        className="inline-flex min-h-9 min-w-9 grow items-center gap-2 overflow-hidden rounded-lg px-2 text-small text-text-2 no-underline hover:bg-sunken max-sm:min-h-11 max-sm:min-w-11"
      >
        <UserRound size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className={`truncate ${hasName ? '' : 'max-sm:sr-only'}`}>
          {user.name}
          <span className="sr-only">: account and security</span>
        </span>
      </Link>
      <IconButton label={`Theme: ${theme}`} onClick={nextTheme}>
        <Icon size={18} strokeWidth={1.75} />
      </IconButton>
      <IconButton label="Sign out" onClick={() => void leave()}>
        <LogOut size={18} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
