import type { RoutingDecision } from '@snout/contracts/routing';
import { ChevronRight } from 'lucide-react';
import { fullTime } from '../../lib/time';
import { inputWords } from './route-words';

type Told = Pick<RoutingDecision, 'trace' | 'summary' | 'reason' | 'rulesVersion' | 'inputs' | 'at'>;

interface TraceProps {
  trace: RoutingDecision['trace'];
  /** Rules that say something else in the answer this one is compared with. */
  differing?: ReadonlySet<string>;
}

/** Every rule that was looked at, in order; the one that decided is bold. */
export function TraceList({ trace, differing }: TraceProps) {
  return (
    <ol aria-label="Rules, in order" className="m-0 flex list-none flex-col gap-2 p-0">
      {trace.map((step, index) => (
        <li
          key={step.rule}
          className={`flex gap-2.5 rounded-md text-small ${differing?.has(step.rule) ? '-mx-1.5 bg-info-soft px-1.5 py-1' : ''}`}
        >
          <span className={`w-4 shrink-0 text-right ${step.matched ? 'font-semibold text-accent' : 'text-text-3'}`}>
            {index + 1}
          </span>
          <span className={step.matched ? 'font-semibold text-text' : 'text-text-2'}>
            {step.sentence}
            {step.matched && <span className="sr-only"> This rule decided.</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What the router knew, and by which rules it decided. */
export function DecisionDetails({ decision, timeZone }: { decision: Told; timeZone: string }) {
  const facts: [string, string][] = [
    ['Decided for', fullTime(decision.at, timeZone)],
    ...(decision.inputs ? inputWords(decision.inputs, timeZone) : []),
    ['Rules', `version ${decision.rulesVersion}`],
  ];
  return (
    <details className="group text-small text-text-2">
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1 max-sm:min-h-11">
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden className="group-open:rotate-90" /> Details
      </summary>
      <dl className="m-0 flex flex-col gap-1.5 pt-1">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-meta text-text-3">{name}</dt>
            <dd className="m-0">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A decision as it is shown everywhere: where it went, why, and what was known. */
export function DecisionCard({
  decision,
  timeZone,
  differing,
}: { decision: Told; timeZone: string } & Pick<TraceProps, 'differing'>) {
  return (
    <div className="flex flex-col gap-3">
      <p className="m-0 rounded-lg bg-accent-soft p-3 text-body text-accent-ink">{decision.summary}</p>
      <TraceList trace={decision.trace} {...(differing ? { differing } : {})} />
      <DecisionDetails decision={decision} timeZone={timeZone} />
    </div>
  );
}
