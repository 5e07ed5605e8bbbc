import { CircleAlert } from 'lucide-react';
import { clockTime } from '../../../lib/time';
import { type Conflict, conflictWords } from '../conflicts';
import { stretchWords } from '../effects';
import { type JobState, jobState, STATE_WORDS, serviceOf } from '../jobs';
import type { Bar, Piece } from '../lanes';

export const BAR_HEIGHT = 38;

interface BarProps {
  bar: Bar;
  top: number;
  days: readonly string[];
  timeZone: string;
  now: Date;
  conflict: Conflict | null;
  isTabStop: boolean;
  onOpen(): void;
}

const INK: Readonly<Record<JobState, string>> = {
  active: 'text-accent',
  coming: 'text-accent',
  ended: 'text-border-strong',
  requested: 'text-info',
  unassigned: 'text-info',
  closed: 'text-border-strong',
  undecided: 'text-info',
  noAccess: 'text-border-strong',
};

/** A window in its row: who and when in words, and below them the time it takes, with hatched buffers. */
export function JobBar({ bar, top, days, timeZone, now, conflict, isTabStop, onOpen }: BarProps) {
  const { job, firstDay, lastDay } = bar;
  const state = jobState(job, now);
  const [from, width] = [firstDay / days.length, (lastDay - firstDay + 1) / days.length];
  const inBox = (piece: Piece) => ({
    left: `${((piece.from - from) / width) * 100}%`,
    width: `${((piece.to - piece.from) / width) * 100}%`,
  });
  // Of one day there is room to put the words where the bar begins.
  const indent = days.length === 1 ? Math.min(0.8, bar.window.from) : 0;
  const begins = job.bookings[0]?.startAt ?? job.startAt;
  const hasBegunBefore = days.length === 1 && job.endAt !== null && bar.window.from === 0;
  const time = hasBegunBefore && job.endAt ? `until ${clockTime(job.endAt, timeZone)}` : clockTime(begins, timeZone);
  return (
    <li
      className="absolute px-0.5"
      style={{ top, height: BAR_HEIGHT, left: `${from * 100}%`, width: `${width * 100}%` }}
    >
      <button
        type="button"
        data-bar={job.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={labelOf(bar, { state, conflict, timeZone })}
        title={stretchWords(job.startAt, job.endAt, timeZone)}
        onClick={onOpen}
        className="relative flex h-9 w-full cursor-pointer flex-col justify-center gap-1 rounded-md text-left hover:bg-sunken"
      >
        {conflict && (
          <span
            aria-hidden
            className="absolute inset-y-0 w-[3px] rounded-full bg-danger"
            style={{ left: `${indent * 100}%` }}
          />
        )}
        <span
          className={`flex min-w-0 items-center gap-1 text-meta ${state === 'ended' || state === 'closed' ? 'text-text-3' : 'text-text'}`}
          style={{ paddingLeft: `calc(${indent * 100}% + ${conflict ? 8 : 4}px)` }}
        >
          {conflict && <CircleAlert size={12} strokeWidth={2} aria-hidden className="shrink-0 text-danger" />}
          <span className="min-w-0 truncate">
            <span className="font-medium">{days.length === 1 ? job.clientName : job.clientName.split(' ')[0]}</span>{' '}
            <span className="text-text-3">{time}</span>
          </span>
        </span>
        <span aria-hidden className={`relative mx-1 block h-2 ${INK[state]}`}>
          <Track isOutlined={job.kind !== 'window'} style={inBox(bar.window)} />
          {job.kind === 'window' &&
            bar.visits.map((visit) => (
              <span
                key={visit.from}
                className="absolute inset-y-0 min-w-1 rounded-xs bg-current"
                style={inBox(visit)}
              />
            ))}
        </span>
      </button>
    </li>
  );
}

/** The whole window, hatched; what a booking would get is only an outline. */
function Track({ isOutlined, style }: { isOutlined: boolean; style: React.CSSProperties }) {
  return isOutlined ? (
    <span className="absolute inset-y-0 min-w-2 rounded-[2px] border border-dashed border-current" style={style} />
  ) : (
    <span
      className="absolute inset-y-0 min-w-2 rounded-[2px] border border-current"
      style={{
        ...style,
        backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 1px, transparent 1px 3.5px)',
      }}
    />
  );
}

function labelOf(bar: Bar, facts: { state: JobState; conflict: Conflict | null; timeZone: string }): string {
  const { job } = bar;
  const parts = [
    `${job.clientName}, ${serviceOf(job)}`,
    stretchWords(job.startAt, job.endAt, facts.timeZone),
    STATE_WORDS[facts.state].word,
    ...(facts.conflict ? [`Conflict: ${conflictWords(facts.conflict)}`] : []),
  ];
  return parts.join('. ');
}
