import type { CurrentUser } from '@snout/contracts/auth';
import type { SitterMessage } from '@snout/contracts/sitter';
import { markSitterThreadRead } from '@snout/contracts/sitter';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { call } from '../../../lib/call';
import { formatPhone } from '../../../lib/phone';
import { clockTime, countdown, dayLabel, fullTime, isSameDay } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Bubble } from '../../../ui/conversation/bubble';
import { DaySeparator } from '../../../ui/conversation/day-separator';
import { DeliveryMark } from '../../../ui/conversation/delivery-mark';
import { toFeed } from '../../../ui/conversation/group';
import { useBottomEdge } from '../../../ui/conversation/use-bottom-edge';
import { EmptyState, InlineError, Skeleton } from '../../../ui/states';
import { isRefusal, sitterMessagesQuery } from '../api/queries';
import { OutsideBanner } from './outside-banner';
import { Redacted } from './redacted';
import { SitterComposer } from './sitter-composer';

/** The sitter's side of a conversation: masked, inside the window, and honest about its end. */
export function SitterConversation({ threadId, user }: { threadId: string; user: CurrentUser }) {
  const query = useInfiniteQuery(sitterMessagesQuery(threadId));
  const client = useQueryClient();
  const pages = query.data?.pages ?? [];
  const thread = pages[0]?.thread;
  const messages = pages.flatMap((_, index) => pages[pages.length - 1 - index]?.messages ?? []);
  const refusal = isRefusal(query.error) ? query.error : null;
  const unread = thread?.unreadCount ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading follows the count
  useEffect(() => {
    if (unread === 0 || document.hidden) return;
    call(markSitterThreadRead, { params: { id: threadId } }).then(
      () => client.invalidateQueries({ queryKey: ['sitter'] }),
      () => undefined,
    );
  }, [threadId, unread]);
  const left = countdown(thread?.windowEndAt ?? null);
  return (
    <main
      aria-label="Conversation"
      className="mx-auto flex min-h-0 w-full max-w-[480px] grow flex-col bg-surface sm:border-x sm:border-border"
    >
      <header className="flex min-h-16 items-center gap-1 border-b border-border pr-4 pl-1">
        <Link
          to="/sitter/inbox"
          search={{}}
          aria-label="Back to your visits"
          className="inline-flex size-11 items-center justify-center text-text-2"
        >
          <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
        </Link>
        <div className="min-w-0 grow">
          <h1 className="m-0 truncate text-pane font-semibold">{thread?.clientName ?? 'Visit'}</h1>
          {thread && (
            <p className="m-0 truncate text-small text-text-3">
              {[...thread.petNames, `via ${formatPhone(thread.businessNumber)}`].join(' · ')}
            </p>
          )}
        </div>
        {thread && !refusal && (
          <span className="flex flex-col items-end gap-1">
            <Chip tone="success">
              {thread.windowEndAt ? `Until ${clockTime(thread.windowEndAt, user.timezone)}` : 'Open'}
            </Chip>
            {left && <Chip tone="warn">{left}</Chip>}
          </span>
        )}
      </header>
      {query.isPending && <Skeleton className="appear-late m-4 h-24" />}
      {query.isError && !refusal && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {refusal ? (
        <div className="grow" />
      ) : (
        <Feed
          messages={messages}
          timeZone={user.timezone}
          query={query}
          isEmpty={query.isSuccess && messages.length === 0}
        />
      )}
      {refusal ? (
        <OutsideBanner reason={refusal.message} threadId={threadId} userId={user.id} />
      ) : (
        thread && (
          <SitterComposer
            threadId={threadId}
            userId={user.id}
            from={formatPhone(thread.businessNumber)}
            clientName={thread.clientName}
          />
        )
      )}
    </main>
  );
}

interface FeedProps {
  messages: readonly SitterMessage[];
  timeZone: string;
  isEmpty: boolean;
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

function Feed({ messages, timeZone, isEmpty, query }: FeedProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useBottomEdge(scroller);
  const last = messages.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message brings the end into view
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [last]);
  const feed = toFeed(messages, {
    senderOf: (message) => message.actor,
    isSameDay: (a, b) => isSameDay(a, b, timeZone),
    firstUnreadId: null,
  });
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label="Messages"
      className="min-h-0 grow overflow-y-auto px-3 pb-4"
    >
      {isEmpty && <EmptyState title="No texts yet">Say hello.</EmptyState>}
      {query.hasNextPage && (
        <div className="flex justify-center pt-3">
          <Button size="small" look="quiet" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Earlier texts
          </Button>
        </div>
      )}
      {feed.map((item) => {
        if (item.kind !== 'message')
          return item.kind === 'day' ? <DaySeparator key={item.id} label={dayLabel(item.at, timeZone)} /> : null;
        return (
          <Item
            key={item.id}
            message={item.message}
            startsGroup={item.startsGroup}
            endsGroup={item.endsGroup}
            timeZone={timeZone}
          />
        );
      })}
    </div>
  );
}

function Item({
  message,
  startsGroup,
  endsGroup,
  timeZone,
}: {
  message: SitterMessage;
  startsGroup: boolean;
  endsGroup: boolean;
  timeZone: string;
}) {
  const isOwn = message.direction === 'outbound';
  return (
    <article className={`flex flex-col ${isOwn ? 'items-end' : 'items-start'} ${startsGroup ? 'pt-3' : 'pt-0.5'}`}>
      {startsGroup && message.actor === 'office' && <span className="px-1 pb-1 text-meta text-text-3">Office</span>}
      <Bubble
        side={isOwn ? 'out' : 'in'}
        held={message.wasBlocked && message.status === null}
        isLastOfGroup={endsGroup}
        title={fullTime(message.createdAt, timeZone)}
      >
        {message.isRedacted ? <Redacted text={message.body} /> : message.body}
      </Bubble>
      {message.wasBlocked && message.status === null ? (
        <span className="px-1 pt-1 text-small text-warn">Not sent. The office is having a look.</span>
      ) : (
        (endsGroup || message.status === 'failed') && (
          <span className="flex items-center gap-1.5 px-1 pt-1 text-meta text-text-3">
            {clockTime(message.createdAt, timeZone)}
            {message.status && <DeliveryMark status={message.status} showWord={message.status === 'failed'} />}
          </span>
        )
      )}
    </article>
  );
}
