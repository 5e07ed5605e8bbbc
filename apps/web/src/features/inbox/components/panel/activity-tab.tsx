import type { Thread } from '@snout/contracts/threads';
import { useInfiniteQuery } from '@tanstack/react-query';
import { clockTime, dayLabel, fullTime, isSameDay } from '../../../../lib/time';
import { Button } from '../../../../ui/button';
import { InlineError, Skeleton } from '../../../../ui/states';
import { activityQuery } from '../../api/queries';

/** Who and what did something on this conversation, newest first. */
export function ActivityTab({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const query = useInfiniteQuery(activityQuery(thread.id));
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <div className="flex flex-col gap-3">
      {query.isPending && <Skeleton className="appear-late h-40 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && events.length === 0 && (
        <p className="m-0 text-body text-text-3">Nothing yet. Everything that is done here shows up.</p>
      )}
      <ol aria-label="Activity" className="m-0 flex list-none flex-col gap-2.5 p-0">
        {events.map((event, index) => {
          const before = events[index - 1];
          const startsDay = !before || !isSameDay(before.at, event.at, timeZone);
          return (
            <li key={event.id} className="text-small">
              {startsDay && (
                <p className="m-0 pb-1.5 text-meta font-medium text-text-3">{dayLabel(event.at, timeZone)}</p>
              )}
              <span className="block text-text-2">{event.summary}</span>
              <time dateTime={event.at} title={fullTime(event.at, timeZone)} className="text-meta text-text-3">
                {clockTime(event.at, timeZone)}
              </time>
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
