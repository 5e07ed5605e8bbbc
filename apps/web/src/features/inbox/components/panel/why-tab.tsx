import type { RoutingDecision } from '@snout/contracts/routing';
import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../../../lib/time';
import { DecisionCard } from '../../../../ui/routing/trace-list';
import { InlineError, Skeleton } from '../../../../ui/states';
import { routingQuery } from '../../api/queries';

const MOST_OLDER = 5;
const linkLook = 'inline-flex min-h-8 items-center text-small font-medium text-accent max-sm:min-h-11';

/** The last routing decision rule by rule, and the ones before it. */
export function WhyTab({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const query = useQuery(routingQuery(thread.id));
  const [latest, ...older] = query.data?.decisions ?? [];
  return (
    <div className="flex flex-col gap-4">
      {query.isPending && <Skeleton className="appear-late h-32 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && !latest && (
        <p className="m-0 text-body text-text-3">No routing yet: this thread has no incoming text.</p>
      )}
      {latest && <DecisionCard decision={latest} timeZone={timeZone} />}
      {thread.clientAddress && (
        <Link
          to="/routing"
          search={{
            from: thread.clientAddress,
            to: thread.messageNumber,
            at: latest?.at ?? new Date().toISOString(),
            thread: thread.id,
          }}
          className={linkLook}
        >
          Try a different time
        </Link>
      )}
      {older.length > 0 && <Older decisions={older.slice(0, MOST_OLDER)} thread={thread} timeZone={timeZone} />}
    </div>
  );
}

interface OlderProps {
  decisions: readonly RoutingDecision[];
  thread: Thread;
  timeZone: string;
}

function Older({ decisions, thread, timeZone }: OlderProps) {
  return (
    <section>
      <h3 className="m-0 pb-2 text-small font-semibold text-text-2">Before that</h3>
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {decisions.map((decision) => (
          <li key={decision.id} className="text-small text-text-2">
            <time dateTime={decision.at} className="block text-meta text-text-3">
              {fullTime(decision.at, timeZone)}
            </time>
            {decision.summary}
          </li>
        ))}
      </ol>
      <Link to="/routing" search={{ thread: thread.id }} className={linkLook}>
        All decisions
      </Link>
    </section>
  );
}
