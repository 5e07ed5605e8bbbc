import { Link } from '@tanstack/react-router';
import { clockTime } from '../../../lib/time';
import { zonedToIso } from '../../../lib/zoned-time';
import { type Conflict, conflictOf } from '../conflicts';
import type { Row } from '../lanes';
import { type Dragged, useDrag } from '../use-drag';
import { localAt, longDay, positionOf, shortDay } from '../week';
import { BAR_HEIGHT, JobBar } from './job-bar';

interface GridProps {
  rows: readonly Row[];
  days: readonly string[];
  today: string;
  now: Date;
  timeZone: string;
  conflicts: readonly Conflict[];
  /** The bar that Tab leads to. */
  tabStop: string | null;
  onOpen(jobId: string): void;
  onDraw(drawn: { sitterId: string | null; start: string; end: string }): void;
}

const COLUMNS = 'grid grid-cols-[132px_1fr]';
const PADDING = 6;

/** Sitters down, time across. Each bar has a line of words and a line that shows when. */
export function WeekGrid({ rows, onDraw, ...shared }: GridProps) {
  const { days, timeZone } = shared;
  const { drawing, handlersOf } = useDrag(({ rowId, from, to }) =>
    onDraw({ sitterId: rowId || null, start: localAt(from, days), end: localAt(to, days) }),
  );
  return (
    <section
      aria-label={days.length === 1 ? 'Day' : 'Week'}
      className="overflow-hidden rounded-xl border border-border"
    >
      <p className="sr-only">Arrow keys move between windows, Enter opens one. The list has the same as a table.</p>
      <Header {...shared} />
      {rows.map((row) => (
        <div key={row.sitterId ?? ''} className={`${COLUMNS} border-t border-border`}>
          <h3 className="m-0 flex min-w-0 items-start border-r border-border bg-canvas px-3 py-2.5 text-small font-medium">
            <span className={`line-clamp-2 ${row.sitterId ? '' : 'text-info'}`}>{row.name}</span>
          </h3>
          <div
            {...handlersOf(row.sitterId ?? '')}
            data-track={row.name}
            className="relative cursor-crosshair touch-pan-y select-none"
            style={{ minHeight: row.lanes * BAR_HEIGHT + 2 * PADDING }}
          >
            <Lines {...shared} />
            {drawing?.rowId === (row.sitterId ?? '') && <Drawing drawing={drawing} days={days} timeZone={timeZone} />}
            <ul aria-label={row.name} className="m-0 list-none p-0">
              {row.bars.map((bar) => (
                <JobBar
                  key={bar.job.id}
                  bar={bar}
                  top={PADDING + bar.lane * BAR_HEIGHT}
                  conflict={conflictOf(bar.job.id, shared.conflicts)}
                  isTabStop={bar.job.id === shared.tabStop}
                  {...{ days, timeZone, now: shared.now }}
                  onOpen={() => shared.onOpen(bar.job.id)}
                />
              ))}
            </ul>
          </div>
        </div>
      ))}
    </section>
  );
}

type Shared = Omit<GridProps, 'rows' | 'onDraw'>;
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21];

/** The days, each leading to itself alone; the hours, when there is only one. */
function Header({ days, today }: Shared) {
  const [only] = days.length === 1 ? days : [];
  return (
    <div className={`${COLUMNS} bg-canvas`}>
      <span className="border-r border-border" />
      {only ? (
        <div aria-hidden className="grid grid-cols-8 text-meta text-text-3">
          {HOURS.map((hour) => (
            <span key={hour} className="border-l border-border py-2 pl-1.5 first:border-l-0">
              {hour % 12 || 12} {hour < 12 ? 'AM' : 'PM'}
            </span>
          ))}
        </div>
      ) : (
        <div className="grid grid-cols-7">
          {days.map((day) => (
            <Link
              key={day}
              to="/messages/assignments"
              search={({ sitter }) => ({ sitter, view: 'day', from: day })}
              aria-label={longDay(day)}
              aria-current={day === today ? 'date' : undefined}
              className={`border-l border-border px-2 py-2 text-small no-underline first:border-l-0 hover:bg-sunken ${day === today ? 'font-semibold text-accent' : 'text-text-2'}`}
            >
              {shortDay(day)}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where the days begin, and where it is now. */
function Lines({ days, today, now, timeZone }: Shared) {
  const isOneDay = days.length === 1;
  const at = days.includes(today) ? positionOf(now.toISOString(), days, timeZone) : null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {Array.from({ length: isOneDay ? 8 : 7 }, (_, index) => (
        <span
          key={HOURS[index] ?? index}
          className={`absolute inset-y-0 border-l border-border first:border-l-0 ${!isOneDay && days[index] === today ? 'bg-canvas' : ''}`}
          style={{ left: `${(index / (isOneDay ? 8 : 7)) * 100}%`, width: `${100 / (isOneDay ? 8 : 7)}%` }}
        />
      ))}
      {at !== null && (
        <span data-now className="absolute inset-y-0 w-0.5 bg-accent opacity-50" style={{ left: `${at * 100}%` }} />
      )}
    </div>
  );
}

function Drawing({ drawing, days, timeZone }: { drawing: Dragged; days: readonly string[]; timeZone: string }) {
  const [from, to] = [Math.min(drawing.from, drawing.to), Math.max(drawing.from, drawing.to)];
  const words = [from, to].map((at) => clockTime(zonedToIso(localAt(at, days), timeZone), timeZone)).join(' – ');
  return (
    <div
      className="pointer-events-none absolute inset-y-1 z-20 rounded-md border border-accent bg-accent-soft/80"
      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
    >
      <span
        className={`absolute top-1 rounded-md bg-surface px-1.5 py-0.5 text-meta font-medium whitespace-nowrap ${from > 0.8 ? 'right-0' : 'left-0'}`}
      >
        {words}
      </span>
    </div>
  );
}
