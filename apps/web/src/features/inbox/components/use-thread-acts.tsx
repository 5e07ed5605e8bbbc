import type { ThreadSummary } from '@snout/contracts/threads';
import { Archive, CircleCheck, Clock, Inbox, Mail, MailOpen } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { keyWords, shortcutOf } from '../../../lib/shortcuts';
import type { MenuItem } from '../../../ui/menu';
import { useActions } from '../api/actions';
import { type Aside, asideOf } from '../aside';
import { threadTitle } from '../row-rules';

const SnoozeDialog = lazy(() => import('./snooze-dialog').then((module) => ({ default: module.SnoozeDialog })));

const keysOf = (id: 'unread' | 'finish' | 'snooze' | 'archive'): string => keyWords(shortcutOf(id).keys[0] ?? '');

interface ThreadActs {
  items: MenuItem[];
  put(aside: Aside): void;
  askSnooze(): void;
  toggleRead(): void;
  /** The question until when, while it is asked. */
  dialog: ReactNode;
}

/** What can be done with a conversation as a whole, the same in its row, its header and by keys. */
export function useThreadActs(thread: ThreadSummary | undefined, timeZone: string): ThreadActs {
  const actions = useActions(thread?.id ?? '');
  const [isAsking, setAsking] = useState(false);
  const put = (aside: Aside): void => {
    if (thread) void actions.setAside(thread, aside, timeZone);
  };
  const isUnread = (thread?.ownerUnreadCount ?? 0) > 0;
  const toggleRead = (): void => void (isUnread ? actions.read() : actions.unread());
  const items: MenuItem[] = [
    isUnread
      ? { label: 'Mark as read', icon: MailOpen, onChoose: toggleRead }
      : { label: 'Mark as unread', icon: Mail, keys: keysOf('unread'), onChoose: toggleRead },
    ...asideItems(thread ? asideOf(thread) : { to: 'open' }, put, () => setAsking(true)),
  ];
  const dialog = isAsking && thread && (
    <Suspense>
      <SnoozeDialog
        name={threadTitle(thread)}
        timeZone={timeZone}
        onPick={(until) => {
          setAsking(false);
          put({ to: 'snoozed', until });
        }}
        onClose={() => setAsking(false)}
      />
    </Suspense>
  );
  return { items, put, toggleRead, askSnooze: () => setAsking(true), dialog };
}

/** Everywhere it is not already; on top the way back to the inbox. */
function asideItems(is: Aside, put: (aside: Aside) => void, askSnooze: () => void): MenuItem[] {
  const items: (MenuItem & { to: Aside['to'] })[] = [
    { to: 'open', label: 'Put back into the inbox', icon: Inbox, onChoose: () => put({ to: 'open' }) },
    {
      to: 'done',
      label: 'Mark as done',
      icon: CircleCheck,
      keys: keysOf('finish'),
      onChoose: () => put({ to: 'done' }),
    },
    { to: 'snoozed', label: 'Snooze…', icon: Clock, keys: keysOf('snooze'), onChoose: askSnooze },
    {
      to: 'archived',
      label: 'Archive',
      icon: Archive,
      keys: keysOf('archive'),
      onChoose: () => put({ to: 'archived' }),
    },
  ];
  return items.filter(({ to }) => to === 'snoozed' || to !== is.to);
}
