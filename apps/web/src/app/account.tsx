import { type CurrentUser, logout } from '@snout/contracts/auth';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { call } from '../lib/call';
import { applyTheme, readTheme, THEMES, type Theme } from '../lib/theme';
import { IconButton } from '../ui/button';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Who is signed in, the theme, and the way out. */
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
    <div className="flex items-center gap-1 sm:border-t sm:border-border sm:pt-2">
      <span className={`min-w-0 grow truncate px-2 text-small text-text-2 ${hasName ? '' : 'max-sm:hidden'}`}>
        {user.name}
      </span>
      <IconButton label={`Theme: ${theme}`} onClick={nextTheme}>
        <Icon size={18} strokeWidth={1.75} />
      </IconButton>
      <IconButton label="Sign out" onClick={() => void leave()}>
        <LogOut size={18} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
