import type { Message } from '@snout/contracts/messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dayLabel, isSameDay } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Bubble } from '../../../ui/conversation/bubble';
import { DaySeparator, NewDivider } from '../../../ui/conversation/day-separator';
import { DeliveryMark } from '../../../ui/conversation/delivery-mark';
import { toFeed } from '../../../ui/conversation/group';
import { useBottomEdge } from '../../../ui/conversation/use-bottom-edge';
import { EmptyState, InlineError, Skeleton } from '../../../ui/states';
import { messagesQuery } from '../api/queries';
import { type PendingBubble, usePendingTexts } from '../api/send';
import { type MessageActions, MessageItem } from './message-item';

const LOAD_OLDER_PX = 400;
const AT_END_PX = 80;

interface FeedProps {
  threadId: string;
  timeZone: string;
  unreadCount: number;
  actions: MessageActions;
  onResend(text: PendingBubble): void;
}

/** The conversation: opens at the first unread, else at the end, and stays where the reader is. */
export function Feed({ threadId, timeZone, unreadCount, actions, onResend }: FeedProps) {
  const query = useInfiniteQuery(messagesQuery(threadId));
  const messages = query.data ?? [];
  const pending = usePendingTexts(threadId, messages);
  const scroller = useRef<HTMLDivElement>(null);
  const [firstUnread, setFirstUnread] = useState<string | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  useBottomEdge(scroller);
  const opened = useRef(false);
  const before = useRef({ height: 0, first: '' });
  const newest = `${messages.at(-1)?.id}${pending.length}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what is listed changes
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || messages.length === 0) return;
    const first = messages[0]?.id ?? '';
    if (!opened.current) {
      opened.current = true;
      const unread = messages.filter((message) => message.direction === 'inbound').slice(-unreadCount);
      const target = unreadCount > 0 ? (unread[0]?.id ?? null) : null;
      setFirstUnread(target);
      element.scrollTop = element.scrollHeight;
    } else if (first !== before.current.first) {
      // Older messages were put in above: what was on screen stays where it was.
      element.scrollTop += element.scrollHeight - before.current.height;
    } else if (isAtEnd) {
      element.scrollTop = element.scrollHeight;
    }
    before.current = { height: element.scrollHeight, first };
  }, [newest, messages.length, messages[0]?.id]);

  useEffect(() => {
    const element = scroller.current;
    if (firstUnread) element?.querySelector(`[data-message="${firstUnread}"]`)?.scrollIntoView({ block: 'center' });
  }, [firstUnread]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (!element) return;
    setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < AT_END_PX);
    if (element.scrollTop < LOAD_OLDER_PX && query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage();
  };
  const senderOf = (message: Message) =>
    `${message.direction}${message.authorName ?? message.actor}${message.routedTo ?? ''}`;
  const feed = toFeed(messages, {
    senderOf,
    isSameDay: (a, b) => isSameDay(a, b, timeZone),
    firstUnreadId: firstUnread,
  });
  const newestOutgoing = messages.findLast((message) => message.direction === 'outbound' && !message.wasBlocked)?.id;
  return (
    <div className="relative min-h-0 grow">
      <div
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label="Messages"
        className="h-full overflow-y-auto px-3 sm:px-5"
      >
        <div className="mx-auto flex max-w-[720px] flex-col pb-4">
          {query.isPending && <FeedSkeleton />}
          {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
          {query.isSuccess && messages.length === 0 && pending.length === 0 && (
            <EmptyState title="No texts yet">Say hello.</EmptyState>
          )}
          {feed.map((item) => {
            if (item.kind === 'day') return <DaySeparator key={item.id} label={dayLabel(item.at, timeZone)} />;
            if (item.kind === 'new') return <NewDivider key={item.id} />;
            const { message, startsGroup, endsGroup } = item;
            const isNewestOutgoing = message.id === newestOutgoing;
            return (
              <MessageItem
                key={item.id}
                {...{ message, startsGroup, endsGroup, isNewestOutgoing, timeZone, actions }}
              />
            );
          })}
          {pending.map((text) => (
            <PendingItem key={text.clientRef} text={text} onResend={() => onResend(text)} />
          ))}
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          onClick={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'smooth' })}
          className="absolute bottom-3 left-1/2 inline-flex -translate-x-1/2 items-center gap-1 rounded-full border border-border bg-surface px-3 py-1.5 text-small text-text-2"
        >
          <ArrowDown size={14} strokeWidth={1.75} aria-hidden /> Jump to latest
        </button>
      )}
    </div>
  );
}

/** A text the server has not confirmed yet, or refused. */
function PendingItem({ text, onResend }: { text: PendingBubble; onResend(): void }) {
  return (
    <article className="flex flex-col items-end pt-1">
      <Bubble side="out" isLastOfGroup isNew title="Sending">
        {text.body}
      </Bubble>
      {text.error ? (
        <span className="flex flex-wrap items-center justify-end gap-2 px-1 pt-1 text-small text-danger">
          Not sent. {text.error.message}
          <Button size="small" onClick={onResend}>
            Retry
          </Button>
        </span>
      ) : (
        <span className="px-1 pt-1">
          <DeliveryMark status="queued" showWord />
        </span>
      )}
    </article>
  );
}

function FeedSkeleton() {
  return (
    <div className="appear-late flex flex-col gap-3 pt-8" role="status" aria-label="Loading messages">
      <Skeleton className="h-9 w-2/5 rounded-2xl" />
      <Skeleton className="h-14 w-3/5 rounded-2xl" />
      <Skeleton className="h-9 w-1/2 self-end rounded-2xl" />
      <Skeleton className="h-9 w-1/3 rounded-2xl" />
    </div>
  );
}
