import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isTyping } from '../../../lib/keys';

const FILTER_KEYS = { '1': undefined, '2': 'unread', '3': 'policy', '4': 'failures' } as const;

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('[data-thread-row]')];
  const current = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = rows[Math.max(0, Math.min(rows.length - 1, current + by))];
  next?.click();
  next?.scrollIntoView({ block: 'nearest' });
}

/** j/k and 1-4 while not typing, Alt+J/K always, w for the reason, / for the search. */
export function useInboxKeys({ onWhy }: { onWhy(): void }): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      const isMove = event.code === 'KeyJ' || event.code === 'KeyK';
      if (isMove && (event.altKey || !isTyping(event.target))) {
        event.preventDefault();
        step(event.code === 'KeyJ' ? 1 : -1);
        return;
      }
      if (event.altKey || isTyping(event.target)) return;
      if (event.key === 'w') onWhy();
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('inbox-search')?.focus();
      }
      if (event.key in FILTER_KEYS) {
        const filter = FILTER_KEYS[event.key as keyof typeof FILTER_KEYS];
        void navigate({ to: '/messages', search: (search) => ({ ...search, filter }) });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, onWhy]);
}
