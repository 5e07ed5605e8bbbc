import type { RoutingDecision } from '@snout/contracts/routing';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { fullTime } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { InlineError, Skeleton } from '../../../ui/states';
import { routingQuery } from '../api/queries';

/** "Why here?": the last routing decision rule by rule, and the ones before it. */
export function ContextPanel({ threadId, timeZone, onClose }: { threadId: string; timeZone: string; onClose(): void }) {
  const query = useQuery(routingQuery(threadId));
  const [latest, ...older] = query.data?.decisions ?? [];
  return (
    <aside
      aria-label="Why here"
      className="flex min-h-0 w-[288px] shrink-0 flex-col overflow-y-auto border-l border-border bg-surface max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-40 max-lg:w-[min(360px,100%)] max-lg:shadow-[0_8px_30px_rgb(0_0_0/.12)]"
    >
      <header className="flex items-center justify-between gap-2 py-2.5 pr-2 pl-4">
        <h2 className="m-0 text-pane font-semibold">Why here?</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-4 px-4 pb-6">
        {query.isPending && <Skeleton className="appear-late h-32 w-full" />}
        {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && !latest && (
          <p className="m-0 text-body text-text-3">No routing yet: this thread has no incoming text.</p>
        )}
        {latest && <Decision decision={latest} timeZone={timeZone} />}
        {older.length > 0 && (
          <section>
            <h3 className="m-0 pb-2 text-small font-semibold text-text-2">Before that</h3>
            <ol className="m-0 flex list-none flex-col gap-2 p-0">
              {older.map((decision) => (
                <li key={decision.id} className="text-small text-text-2">
                  <time dateTime={decision.at} className="block text-meta text-text-3">
                    {fullTime(decision.at, timeZone)}
                  </time>
                  {decision.summary}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </aside>
  );
}

function Decision({ decision, timeZone }: { decision: RoutingDecision; timeZone: string }) {
  return (
    <section className="flex flex-col gap-3">
      <p className="m-0 rounded-lg bg-accent-soft p-3 text-body text-accent-ink">{decision.summary}</p>
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {decision.trace.map((step, index) => (
          <li key={step.rule} className="flex gap-2.5 text-small">
            <span
              aria-hidden
              className={`w-4 shrink-0 text-right ${step.matched ? 'font-semibold text-accent' : 'text-text-3'}`}
            >
              {index + 1}
            </span>
            <span className={step.matched ? 'font-semibold text-text' : 'text-text-2'}>{step.sentence}</span>
          </li>
        ))}
      </ol>
      <details className="text-small text-text-3">
        <summary className="cursor-pointer">Details</summary>
        <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 pt-2">
          <dt>Decided</dt>
          <dd className="m-0">{fullTime(decision.at, timeZone)}</dd>
          <dt>Reason</dt>
          <dd className="m-0">{decision.reason}</dd>
          <dt>Rules</dt>
          <dd className="m-0">version {decision.rulesVersion}</dd>
        </dl>
      </details>
    </section>
  );
}
