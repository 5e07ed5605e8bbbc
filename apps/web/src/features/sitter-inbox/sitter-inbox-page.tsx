import type { CurrentUser } from '@snout/contracts/auth';
import type { SitterThreadSummary } from '@snout/contracts/sitter';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { clockTime, countdown, listTime } from '../../lib/time';
import { Avatar } from '../../ui/avatar';
import { Chip } from '../../ui/chip';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { scheduleQuery, sitterThreadsQuery } from './api/queries';
import { SitterConversation } from './components/sitter-conversation';

export interface SitterSearch {
  thread?: string | undefined;
}

/** Made for a phone in one hand: today's clients now, and later today by name and time only. */
export function SitterInboxPage({ user, search }: { user: CurrentUser; search: SitterSearch }) {
  const schedule = useQuery(scheduleQuery);
  if (schedule.data?.locked) return <LockedNotice />;
  if (search.thread) return <SitterConversation key={search.thread} threadId={search.thread} user={user} />;
  return <Visits user={user} upcoming={schedule.data?.upcoming ?? []} />;
}

function LockedNotice() {
  return (
    <main className="mx-auto flex w-full max-w-[480px] grow flex-col items-center justify-center gap-3 px-6 text-center">
      <Lock size={28} strokeWidth={1.75} className="text-text-3" aria-hidden />
      <h1 className="m-0 text-page font-semibold">Your messaging is paused</h1>
      <p className="m-0 text-body text-text-2">
        The office has paused texting for you. Please call them; they can switch it on again.
      </p>
    </main>
  );
}

interface Upcoming {
  id: string;
  clientName: string;
  startAt: string;
  endAt: string | null;
}

function Visits({ user, upcoming }: { user: CurrentUser; upcoming: readonly Upcoming[] }) {
  const query = useQuery(sitterThreadsQuery);
  const threads = query.data?.threads ?? [];
  const [next] = upcoming;
  return (
    <main className="mx-auto flex min-h-0 w-full max-w-[480px] grow flex-col overflow-y-auto px-3 pb-8">
      <h1 className="m-0 px-1 pt-4 pb-3 text-page font-[650] tracking-[-0.015em]">Now</h1>
      {query.isPending && <Skeleton className="appear-late h-24 w-full rounded-xl" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && threads.length === 0 && (
        <EmptyState title="No active visits">
          {next ? `Your next one starts at ${clockTime(next.startAt, user.timezone)}.` : 'Enjoy the quiet.'}
        </EmptyState>
      )}
      <ul className="m-0 flex list-none flex-col gap-2 p-0">
        {threads.map((thread) => (
          <li key={thread.id}>
            <VisitCard thread={thread} timeZone={user.timezone} />
          </li>
        ))}
      </ul>
      {upcoming.length > 0 && (
        <section aria-label="Later today" className="pt-6">
          <h2 className="m-0 px-1 pb-2 text-small font-semibold text-text-2">Later today</h2>
          <ul className="m-0 flex list-none flex-col p-0">
            {upcoming.map((visit) => (
              <li
                key={visit.id}
                className="flex justify-between gap-3 border-b border-border px-1 py-2.5 text-body last:border-0"
              >
                <span>{visit.clientName}</span>
                <span className="text-text-3">{clockTime(visit.startAt, user.timezone)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function VisitCard({ thread, timeZone }: { thread: SitterThreadSummary; timeZone: string }) {
  const left = countdown(thread.windowEndAt);
  return (
    <Link
      to="/sitter/inbox"
      search={{ thread: thread.id }}
      className="flex min-h-20 gap-3 rounded-xl border border-border bg-surface p-3.5 text-text no-underline active:bg-sunken"
    >
      <Avatar name={thread.clientName} size={40} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="flex items-baseline gap-2">
          <span className={`min-w-0 grow truncate text-pane ${thread.unreadCount > 0 ? 'font-bold' : 'font-semibold'}`}>
            {thread.clientName}
          </span>
          {thread.lastActivityAt && (
            <span className="text-meta text-text-3">{listTime(thread.lastActivityAt, timeZone)}</span>
          )}
        </span>
        {thread.petNames.length > 0 && (
          <span className="truncate text-small text-text-3">{thread.petNames.join(', ')}</span>
        )}
        <span className="flex items-center gap-2">
          <span className="min-w-0 grow truncate text-body text-text-2">
            {thread.lastMessageDirection === 'outbound' && <span className="text-text-3">You: </span>}
            {thread.lastMessagePreview ?? 'No texts yet'}
          </span>
          {thread.unreadCount > 0 && (
            <span className="inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-meta font-semibold text-on-accent">
              <span className="sr-only">Unread: </span>
              {thread.unreadCount}
            </span>
          )}
        </span>
        <span className="flex flex-wrap gap-1 pt-0.5">
          <Chip tone="success">
            {thread.windowEndAt ? `Reply until ${clockTime(thread.windowEndAt, timeZone)}` : 'Reply any time'}
          </Chip>
          {left && <Chip tone="warn">{left}</Chip>}
        </span>
      </span>
    </Link>
  );
}
