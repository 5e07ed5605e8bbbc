import type { ThreadFilter } from '@snout/contracts/threads';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../../ui/states';
import type { InboxFilter } from '../api/queries';
import { PLACES_OF_THREADS, type ThreadPlace } from '../aside';

const EMPTY: Readonly<Record<ThreadFilter, [string, string]>> = {
  all: ['No conversations yet', 'When a client texts one of your numbers, it shows up here.'],
  unread: ['All caught up', 'New texts that nobody has read show up here.'],
  policy: ['Nothing held', 'Texts with contact details or payment words show up here.'],
  failures: ['No failures', 'Texts that don’t arrive show up here.'],
};

const SHOWN_NAMES: Readonly<Record<ThreadPlace, string>> = {
  open: 'Open',
  snoozed: 'Snoozed',
  done: 'Done',
  archived: 'Archived',
};

const EMPTY_ASIDE: Readonly<Record<Exclude<ThreadPlace, 'open'>, [string, string]>> = {
  snoozed: ['Nothing snoozed', 'What you put off until later waits here.'],
  done: ['Nothing here', 'What you mark as done is kept here until the client texts again.'],
  archived: ['Nothing archived', 'Conversations you archive are kept here.'],
};

/** Which conversations: those to work on, or those put aside. */
export function ShownChoice({ shown }: { shown: ThreadPlace }) {
  const navigate = useNavigate();
  const show = (next: string): void =>
    void navigate({
      to: '/messages',
      search: (search) => ({ ...search, shown: PLACES_OF_THREADS.find((place) => place === next && place !== 'open') }),
    });
  return (
    <select
      aria-label="Which conversations"
      value={shown}
      onChange={(event) => show(event.target.value)}
      className="min-h-8 rounded-lg border border-border bg-surface px-2 text-small text-text-2 hover:bg-sunken max-sm:min-h-11 max-sm:text-[16px]"
    >
      {PLACES_OF_THREADS.map((place) => (
        <option key={place} value={place}>
          {SHOWN_NAMES[place]}
        </option>
      ))}
    </select>
  );
}

/** Says what would be here. */
export function NoThreads({ filter }: { filter: InboxFilter }) {
  if (filter.q) return <EmptyState title="Nothing found">No conversation matches “{filter.q}”.</EmptyState>;
  const [title, text] = filter.shown === 'open' ? EMPTY[filter.filter] : EMPTY_ASIDE[filter.shown];
  return <EmptyState title={title}>{text}</EmptyState>;
}
