import { THREAD_FILTERS, type ThreadFilter } from '@snout/contracts/threads';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { InlineError, Skeleton } from '../../../ui/states';
import { type InboxFilter, threadsQuery } from '../api/queries';
import { NoThreads, ShownChoice } from './shown-choice';
import { ThreadRow } from './thread-row';
import { useNewPill } from './use-new-pill';

const NAMES: Readonly<Record<ThreadFilter, string>> = {
  all: 'All',
  unread: 'Unread',
  policy: 'Policy',
  failures: 'Failures',
};

interface ThreadListProps {
  filter: InboxFilter;
  selectedId: string | undefined;
  timeZone: string;
  userId: string;
}

/** The column of conversations, newest activity first. */
export function ThreadList({ filter, selectedId, timeZone, userId }: ThreadListProps) {
  const query = useInfiniteQuery(threadsQuery(filter));
  const fetched = query.data?.pages.flatMap((page) => page.threads) ?? [];
  const counts = query.data?.pages[0]?.counts;
  const scroller = useRef<HTMLDivElement>(null);
  const { threads, newCount, showNew } = useNewPill(fetched, scroller);
  return (
    <section
      aria-label="Conversations"
      className="flex min-h-0 w-full flex-col border-r border-border bg-surface sm:w-[344px] sm:shrink-0"
    >
      <header className="flex flex-col gap-3 px-4 pt-4 pb-3">
        <div className="flex min-h-9 items-center justify-between gap-2">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Inbox</h1>
          <ShownChoice shown={filter.shown} />
        </div>
        <SearchField q={filter.q ?? ''} />
        <nav aria-label="Filters" className="flex gap-1">
          {THREAD_FILTERS.map((name) => (
            <Link
              key={name}
              to="/messages"
              search={(search) => ({ ...search, filter: name === 'all' ? undefined : name })}
              aria-current={filter.filter === name ? 'page' : undefined}
              className={`inline-flex min-h-7 items-center gap-1.5 rounded-md px-2 text-small no-underline max-sm:min-h-11 ${filter.filter === name ? 'bg-accent-soft font-medium text-accent-ink' : 'text-text-2 hover:bg-sunken'}`}
            >
              {NAMES[name]}
              {name !== 'all' && filter.shown === 'open' && counts && counts[name] > 0 && (
                <span className="text-meta">{counts[name]}</span>
              )}
            </Link>
          ))}
        </nav>
      </header>
      <div
        ref={scroller}
        className="relative min-h-0 grow overflow-y-auto px-2 pb-4"
        tabIndex={0}
        role="region"
        aria-label="List of conversations"
      >
        {newCount > 0 && (
          <button
            type="button"
            onClick={showNew}
            className="sticky top-1 z-10 mx-auto block rounded-full bg-accent px-3 py-1 text-small font-medium text-on-accent"
          >
            {newCount} new
          </button>
        )}
        {query.isPending && <RowSkeletons />}
        {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && threads.length === 0 && <NoThreads filter={filter} />}
        {threads.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            isSelected={thread.id === selectedId}
            timeZone={timeZone}
            userId={userId}
          />
        ))}
        <MoreTrigger isActive={query.hasNextPage && !query.isFetchingNextPage} onReach={() => query.fetchNextPage()} />
      </div>
    </section>
  );
}

function SearchField({ q }: { q: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== q)
        navigate({ to: '/messages', search: (search) => ({ ...search, q: text || undefined }), replace: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [text, q, navigate]);
  return (
    <label className="flex min-h-9 items-center gap-2 rounded-lg border border-border bg-sunken px-3 text-text-3 focus-within:outline-2 focus-within:outline-focus max-sm:min-h-11">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <span className="sr-only">Search conversations</span>
      <input
        id="inbox-search"
        type="search"
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        placeholder="Search names, texts, numbers"
        className="w-full border-0 bg-transparent text-body text-text outline-none max-sm:text-[16px]"
      />
    </label>
  );
}

function RowSkeletons() {
  return (
    <div className="appear-late" role="status" aria-label="Loading conversations">
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className="flex gap-3 px-2 py-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex grow flex-col gap-2 pt-1">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Asks for the next page shortly before its place comes into view. */
function MoreTrigger({ isActive, onReach }: { isActive: boolean; onReach(): void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = mark.current;
    if (!element || !isActive) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onReach(), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isActive, onReach]);
  return <div ref={mark} className="h-px" />;
}
