import type { RoutingDecision } from '@snout/contracts/routing';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { DecisionDetails, TraceList } from '../../../ui/routing/trace-list';
import { EmptyState, InlineError, Skeleton } from '../../../ui/states';
import { historyQuery } from '../api/queries';

interface HistoryProps {
  threadId: string;
  timeZone: string;
}

/** Every decision of one conversation, newest first, each with its rules. */
export function History({ threadId, timeZone }: HistoryProps) {
  const query = useInfiniteQuery(historyQuery(threadId));
  const decisions = query.data?.pages.flatMap((page) => page.decisions) ?? [];
  return (
    <section aria-label="Routing history" className="flex flex-col gap-3">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="m-0 grow text-pane font-semibold">Decisions of this conversation</h2>
        <Link to="/messages" search={{ thread: threadId }} className="text-body text-accent">
          Open the conversation
        </Link>
      </header>
      {query.isPending && <Skeleton className="appear-late h-40 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && decisions.length === 0 && (
        <EmptyState title="No routing yet">This conversation has no incoming text.</EmptyState>
      )}
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {decisions.map((decision) => (
          <li key={decision.id} className="rounded-[10px] border border-border">
            <Entry decision={decision} timeZone={timeZone} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button className="self-start" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show older
        </Button>
      )}
    </section>
  );
}

function Entry({ decision, timeZone }: { decision: RoutingDecision; timeZone: string }) {
  return (
    <details>
      <summary className="flex cursor-pointer flex-col gap-0.5 px-3 py-2.5 text-body marker:content-none">
        <time dateTime={decision.at} className="text-meta text-text-3">
          {fullTime(decision.at, timeZone)}
        </time>
        {decision.summary}
      </summary>
      <div className="flex flex-col gap-3 border-t border-border px-3 py-3">
        <TraceList trace={decision.trace} />
        <DecisionDetails decision={decision} timeZone={timeZone} />
      </div>
    </details>
  );
}
