import type { TimelineMessage } from '@snout/contracts/clients';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timelineQuery } from '../../lib/clients';
import { clockTime, dayLabel, isSameDay } from '../../lib/time';
import { Button } from '../button';
import { InlineError, Skeleton } from '../states';
import { speaker, viaNumber } from './client-words';

interface TimelineProps {
  clientId: string;
  clientName: string;
  timeZone: string;
}

/** All that was said with a client, on whichever number, the newest first. */
export function Timeline({ clientId, clientName, timeZone }: TimelineProps) {
  const query = useInfiniteQuery(timelineQuery(clientId));
  const messages = query.data?.pages.flatMap((page) => page.messages) ?? [];
  return (
    <div className="flex flex-col gap-2">
      {query.isPending && <Skeleton className="appear-late h-40 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && messages.length === 0 && <p className="m-0 text-body text-text-3">Nothing was said yet.</p>}
      <ol aria-label="Timeline" className="m-0 flex list-none flex-col p-0">
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const startsDay = !before || !isSameDay(before.createdAt, message.createdAt, timeZone);
          return (
            <li key={message.id}>
              {startsDay && (
                <p className="m-0 pt-2 pb-1 text-meta font-medium text-text-3">
                  {dayLabel(message.createdAt, timeZone)}
                </p>
              )}
              <Said message={message} clientName={clientName} timeZone={timeZone} />
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <Button
          size="small"
          className="self-start max-sm:min-h-11"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </div>
  );
}

function Said({ message, clientName, timeZone }: { message: TimelineMessage; clientName: string; timeZone: string }) {
  return (
    <Link
      to="/messages"
      search={{ thread: message.threadId }}
      className="-mx-2 flex flex-col rounded-lg px-2 py-1.5 text-small text-text no-underline hover:bg-sunken"
    >
      <span className="flex items-baseline gap-2 text-text-2">
        <span className="min-w-0 grow truncate font-medium">{speaker(message, clientName)}</span>
        <time dateTime={message.createdAt} className="shrink-0 text-meta text-text-3">
          {clockTime(message.createdAt, timeZone)}
        </time>
      </span>
      <span className="line-clamp-3 whitespace-pre-wrap">{message.body || 'Picture'}</span>
      <span className="text-meta text-text-3">
        {message.wasBlocked && message.deliveries.length === 0 ? 'Held by policy · ' : ''}
        {viaNumber(message)}
      </span>
    </Link>
  );
}
