import { useQuery } from '@tanstack/react-query';
import { fullTime } from '../../../lib/time';
import { useSettled } from '../../../lib/use-settled';
import { whoGets } from '../../../ui/routing/route-words';
import { DecisionCard } from '../../../ui/routing/trace-list';
import { InlineError, Skeleton } from '../../../ui/states';
import { dayQuery, simulationQuery } from '../api/queries';
import { compareWords, dayAround, differingRules, type Question, type Simulated } from '../simulation';
import { DayList, Scrubber } from './scrubber';

/** While the handle is dragged, only where it comes to rest is asked for. */
const SETTLE_MS = 120;

interface AnswerProps {
  question: Question;
  vs: string | null;
  timeZone: string;
  onMove(at: string): void;
}

/** Where it goes and why, through the day, and beside a second time when there is one. */
export function Answer({ question, vs, timeZone, onMove }: AnswerProps) {
  const day = dayAround(question.at, timeZone);
  const settled = useSettled(question.at, SETTLE_MS);
  const query = useQuery(simulationQuery({ ...question, at: settled }));
  const second = useQuery(simulationQuery(vs ? { ...question, at: vs } : null));
  const whole = useQuery(dayQuery(question, day));
  if (query.isError) return <InlineError error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <Skeleton className="appear-late h-80 w-full" />;
  const { data } = query;
  const other = vs && second.data ? second.data : null;
  const differing = other ? differingRules(data, other) : undefined;
  const spans = whole.data ?? [];
  const scrub = { spans, day, at: question.at, timeZone, onMove };
  return (
    <div aria-busy={query.isFetching} className="flex flex-col gap-6">
      {whole.isError && <InlineError error={whole.error} onRetry={() => whole.refetch()} />}
      <Scrubber {...scrub} />
      {other && (
        <p className="m-0 rounded-lg bg-info-soft px-3 py-2 text-body text-info">{compareWords(data, other)}</p>
      )}
      {second.isError && <InlineError error={second.error} onRetry={() => second.refetch()} />}
      <div className={`grid gap-6 ${vs ? 'md:grid-cols-2' : ''}`}>
        <Result result={data} timeZone={timeZone} {...(differing ? { differing } : {})} />
        {other && <Result result={other} timeZone={timeZone} {...(differing ? { differing } : {})} />}
      </div>
      <section className="flex flex-col gap-1">
        <h2 className="m-0 pb-1 text-small font-semibold text-text-2">The whole day</h2>
        <DayList {...scrub} />
      </section>
    </div>
  );
}

interface ResultProps {
  result: Simulated;
  timeZone: string;
  differing?: ReadonlySet<string>;
}

function Result({ result, timeZone, differing }: ResultProps) {
  return (
    <section aria-label={fullTime(result.at, timeZone)} className="flex min-w-0 flex-col gap-3">
      <header>
        <h2 aria-live="polite" className="m-0 text-pane font-semibold">
          Goes to {result.target === 'owner' ? 'the office' : whoGets(result)}
        </h2>
        <p className="m-0 text-small text-text-3">{fullTime(result.at, timeZone)}</p>
      </header>
      <DecisionCard decision={result} timeZone={timeZone} {...(differing ? { differing } : {})} />
    </section>
  );
}
