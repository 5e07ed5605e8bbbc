import type { CurrentUser } from '@snout/contracts/auth';
import type { PolicyAttempt } from '@snout/contracts/policy';
import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PHONE, useMedia } from '../../lib/use-media';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { EmptyState, InlineError } from '../../ui/states';
import { attemptQuery, attemptsQuery } from './api/queries';
import { PolicyTabs } from './components/policy-tabs';
import { Queue, QueueSkeleton } from './components/queue';
import { ReviewPane } from './components/review-pane';
import { Stepper } from './components/stepper';
import { useReviewKeys } from './components/use-review-keys';
import { nextAfter, stepFrom, toQueue } from './queue';
import type { PolicySearch, ReviewStatus } from './search';

const STATUSES = [
  { value: 'open', label: 'Held' },
  { value: 'resolved', label: 'Decided' },
  { value: 'all', label: 'All' },
] as const;

const EMPTY: Readonly<Record<ReviewStatus, string>> = {
  open: 'Nothing held.',
  resolved: 'Nothing decided yet.',
  all: 'Nothing held.',
};

/** Clears held texts fast and fairly: the queue at the left, one text and what to do with it at the right. */
export function PolicyPage({ user, search }: { user: CurrentUser; search: PolicySearch }) {
  const list = useInfiniteQuery(attemptsQuery(search.status ?? 'open'));
  const queue = toQueue(list.data ?? []);
  const navigate = useNavigate();
  const selectedId = search.attempt ?? queue[0]?.id;
  const attempt = useSelected(queue, selectedId);
  const show = (id: string | undefined): void =>
    void navigate({ to: '/policy', search: { ...search, attempt: id }, replace: true });
  const step = (by: 1 | -1): void => show(stepFrom(queue, selectedId, by));
  useReviewKeys({ onStep: step });
  return (
    <main className="flex min-h-0 min-w-0 grow flex-col bg-surface sm:flex-row">
      <section
        aria-label="Queue"
        className="shrink-0 sm:flex sm:w-[344px] sm:flex-col sm:overflow-y-auto sm:border-r sm:border-border"
      >
        <Head
          status={search.status ?? 'open'}
          onStatus={(status) => void navigate({ to: '/policy', search: { status } })}
        />
        <List {...{ list, queue, selectedId, search }} timeZone={user.timezone} onStep={step} />
      </section>
      <Pane {...{ attempt, selectedId }} user={user} onGone={() => selectedId && show(nextAfter(queue, selectedId))} />
    </main>
  );
}

interface ListProps {
  list: Pick<
    UseInfiniteQueryResult,
    'isPending' | 'isError' | 'isSuccess' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
  >;
  queue: readonly PolicyAttempt[];
  selectedId: string | undefined;
  search: PolicySearch;
  timeZone: string;
  onStep(by: 1 | -1): void;
}

/** The queue: rows, or on a phone the way from card to card. */
function List({ list, queue, onStep, ...rest }: ListProps) {
  const isPhone = useMedia(PHONE);
  return (
    <>
      {list.isPending && <QueueSkeleton />}
      {list.isError && <InlineError error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && queue.length === 0 && (
        <EmptyState title={EMPTY[rest.search.status ?? 'open']}>
          Texts that share contact details show up here.
        </EmptyState>
      )}
      {!isPhone && <Queue {...{ queue, ...rest }} />}
      {isPhone && queue.length > 0 && <Stepper {...{ queue, onStep }} selectedId={rest.selectedId} />}
      {list.hasNextPage && (
        <div className="flex justify-center py-2">
          <Button size="small" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show older
          </Button>
        </div>
      )}
    </>
  );
}

/** The chosen one from the list, or fetched by itself when a link leads to one that is not in it. */
function useSelected(queue: readonly PolicyAttempt[], id: string | undefined) {
  const listed = queue.find((one) => one.id === id);
  const single = useQuery({ ...attemptQuery(id ?? ''), enabled: id !== undefined && !listed });
  return { data: listed ?? (id ? single.data : undefined), error: listed ? null : single.error };
}

interface PaneProps {
  attempt: ReturnType<typeof useSelected>;
  user: CurrentUser;
  selectedId: string | undefined;
  onGone(): void;
}

function Pane({ attempt, user, selectedId, onGone }: PaneProps) {
  if (attempt.error) return <InlineError error={attempt.error} />;
  if (!attempt.data || !selectedId) return <div className="grow" />;
  return <ReviewPane key={selectedId} attempt={attempt.data} timeZone={user.timezone} onGone={onGone} />;
}

function Head({ status, onStatus }: { status: ReviewStatus; onStatus(status: ReviewStatus): void }) {
  return (
    <header className="flex flex-col gap-2 px-4 pt-4 pb-1 max-sm:pt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Policy review</h1>
        <PolicyTabs current="review" />
      </div>
      <Segmented label="Show" value={status} options={STATUSES} onChange={onStatus} />
    </header>
  );
}
