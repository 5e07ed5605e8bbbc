import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../../lib/use-commands';

const rowsOf = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('[data-thread-row]')];

/** Moves through the list, filters it, and acts on the open conversation, by the keys of the table. */
export function useInboxKeys(on: { onWhy(): void; onAssign(): void }): void {
  const navigate = useNavigate();
  const step = (by: 1 | -1): void => {
    const rows = rowsOf();
    const current = rows.findIndex((row) => row.hasAttribute('aria-current'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, current + by))];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    const thread = next.dataset.threadRow;
    void navigate({ to: '/messages', search: (search) => ({ ...search, thread }) });
  };
  const show = (filter?: 'unread' | 'policy' | 'failures') => () =>
    void navigate({ to: '/messages', search: (search) => ({ ...search, filter }) });
  useCommands({
    next: () => step(1),
    previous: () => step(-1),
    nextWhileTyping: () => step(1),
    previousWhileTyping: () => step(-1),
    search: () => document.getElementById('inbox-search')?.focus(),
    why: on.onWhy,
    assign: on.onAssign,
    showAll: show(),
    showUnread: show('unread'),
    showPolicy: show('policy'),
    showFailures: show('failures'),
  });
}
