import type { RouteSpan } from '@snout/contracts/routing';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { clockTime, fullTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { spanAt, whoGets } from '../../../ui/routing/route-words';
import { changeBeside, placeOn } from '../simulation';

const STEP_MS = 5 * 60_000;

interface ScrubberProps {
  spans: readonly RouteSpan[];
  day: { from: string; to: string };
  at: string;
  timeZone: string;
  onMove(at: string): void;
}

const percent = (share: number): string => `${share * 100}%`;

/** The day as a bar of who would get the text, and a handle that moves through it. */
export function Scrubber({ spans, day, at, timeZone, onMove }: ScrubberProps) {
  const start = Date.parse(day.from);
  const length = Date.parse(day.to) - start;
  const here = spanAt(spans, at);
  const [before, after] = [changeBeside(spans, at, 'before'), changeBeside(spans, at, 'after')];
  const toIso = (offset: number): string => new Date(start + offset).toISOString();
  return (
    <section aria-label="Through the day" className="flex flex-col gap-2">
      <div className="relative pt-1">
        <div aria-hidden className="flex h-9 overflow-hidden rounded-lg border border-border">
          {spans.map((span) => (
            <Stretch key={span.from} span={span} share={placeOn(day, span.to) - placeOn(day, span.from)} />
          ))}
        </div>
        <span
          aria-hidden
          style={{ left: percent(placeOn(day, at)) }}
          className="pointer-events-none absolute top-0 h-11 w-0.5 -translate-x-1/2 rounded-full bg-text"
        />
        <input
          type="range"
          aria-label="Time of day"
          aria-valuetext={`${fullTime(at, timeZone)}: ${here ? whoGets(here) : ''}`}
          min={0}
          max={length - 1}
          step={STEP_MS}
          value={Date.parse(at) - start}
          onChange={(event) => onMove(toIso(Number(event.target.value)))}
          className="mt-1 block w-full accent-(--accent) max-sm:h-11"
        />
      </div>
      <div className="flex items-center justify-between gap-2 text-small text-text-2">
        <Button size="small" className="max-sm:min-h-11" disabled={!before} onClick={() => before && onMove(before)}>
          <ChevronLeft size={14} strokeWidth={1.75} aria-hidden /> Change before
        </Button>
        <output className="text-center font-medium text-text">{clockTime(at, timeZone)}</output>
        <Button size="small" className="max-sm:min-h-11" disabled={!after} onClick={() => after && onMove(after)}>
          Change after <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
    </section>
  );
}

/** Below this share of the day a name does not fit. */
const NAMED_SHARE = 0.12;

function Stretch({ span, share }: { span: RouteSpan; share: number }) {
  const isOffice = span.target === 'owner';
  return (
    <span
      title={`${whoGets(span)}: ${span.summary}`}
      style={{ width: percent(share) }}
      className={`flex min-w-0 items-center overflow-hidden px-2 text-meta ${isOffice ? 'bg-sunken text-text-2' : 'bg-accent-soft font-medium text-accent-ink'}`}
    >
      {share >= NAMED_SHARE && <span className="truncate">{isOffice ? 'Office' : whoGets(span).split(' ')[0]}</span>}
    </span>
  );
}

/** The same day as a list, for reading. */
export function DayList({ spans, day, at, timeZone, onMove }: ScrubberProps) {
  const here = spanAt(spans, at);
  const end = (span: RouteSpan): string => (span.to === day.to ? 'midnight' : clockTime(span.to, timeZone));
  const from = (span: RouteSpan): string => (span.from === day.from ? 'Midnight' : clockTime(span.from, timeZone));
  return (
    <ol aria-label="The answer through the day" className="m-0 flex list-none flex-col p-0">
      {spans.map((span) => (
        <li key={span.from} className="border-t border-border first:border-t-0">
          <button
            type="button"
            aria-current={span === here ? 'time' : undefined}
            onClick={() => onMove(span.from)}
            className={`grid w-full grid-cols-[11rem_1fr] gap-x-3 rounded-md px-2 py-2 text-left text-small hover:bg-sunken max-sm:min-h-11 max-sm:grid-cols-1 ${span === here ? 'font-medium text-text' : 'text-text-2'}`}
          >
            <span>
              {from(span)} to {end(span)}
            </span>
            <span>{span.summary}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
