import { CircleAlert } from 'lucide-react';
import { Chip } from '../../../ui/chip';
import { EmptyState } from '../../../ui/states';
import { CONFLICT_WORDS, type Conflict, conflictOf } from '../conflicts';
import { timesWords } from '../effects';
import { type Job, jobState, STATE_WORDS, serviceOf } from '../jobs';
import { longDay, shortDay, touchedDays } from '../week';

interface DayListProps {
  days: readonly string[];
  day: string;
  today: string;
  jobs: readonly Job[];
  conflicts: readonly Conflict[];
  now: Date;
  timeZone: string;
  onDay(day: string): void;
  onOpen(jobId: string): void;
}

/** The week on a phone: a strip of days, and the jobs of one of them in order. */
export function DayList({ days, day, today, jobs, onDay, ...shared }: DayListProps) {
  const onDayOf = (one: string): readonly Job[] => jobs.filter((job) => touchedDays(job, [one], shared.timeZone));
  const shown = onDayOf(day);
  return (
    <>
      <div role="group" aria-label="Days" className="grid grid-cols-7 gap-0.5 pb-3">
        {days.map((one) => (
          <DayButton
            key={one}
            {...{ one, today }}
            isShown={one === day}
            count={onDayOf(one).length}
            onPress={() => onDay(one)}
          />
        ))}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={day === today ? 'No windows today' : 'No windows on this day'}>
          A booking lets its sitter talk to the client around the job.
        </EmptyState>
      ) : (
        <ul aria-label={longDay(day)} className="m-0 flex list-none flex-col gap-2 p-0">
          {shown.map((job) => (
            <Card key={job.id} job={job} day={day} {...shared} />
          ))}
        </ul>
      )}
    </>
  );
}

interface DayButtonProps {
  one: string;
  today: string;
  isShown: boolean;
  count: number;
  onPress(): void;
}

function DayButton({ one, today, isShown, count, onPress }: DayButtonProps) {
  const [weekday, date] = shortDay(one).split(' ');
  const look = isShown ? 'bg-accent-soft text-accent-ink font-medium' : 'text-text-2';
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-label={`${longDay(one)}${one === today ? ', today' : ''}, ${count} ${count === 1 ? 'window' : 'windows'}`}
      onClick={onPress}
      className={`flex min-h-14 min-w-0 flex-col items-center justify-center rounded-lg text-meta ${look}`}
    >
      <span>{weekday}</span>
      <span className={`text-body ${one === today ? 'font-semibold underline underline-offset-4' : ''}`}>{date}</span>
      <span aria-hidden className={`mt-1 size-1 rounded-full ${count > 0 ? 'bg-accent' : ''}`} />
    </button>
  );
}

function Card({
  job,
  day,
  conflicts,
  now,
  timeZone,
  onOpen,
}: { job: Job } & Pick<DayListProps, 'day' | 'conflicts' | 'now' | 'timeZone' | 'onOpen'>) {
  const state = STATE_WORDS[jobState(job, now)];
  const conflict = conflictOf(job.id, conflicts);
  return (
    <li
      data-job={job.id}
      className={`relative flex flex-col gap-1 rounded-xl border border-border p-3 ${conflict ? 'border-l-4 border-l-danger' : ''}`}
    >
      <span className="flex items-center gap-2">
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(job.id)}
          className="min-w-0 grow truncate text-left text-message font-medium after:absolute after:inset-0"
        >
          {job.clientName}
        </button>
        <Chip tone={state.tone}>{state.word}</Chip>
      </span>
      <span className="text-body text-text-2">{timesWords(job, day, timeZone)}</span>
      <span className="text-small text-text-3">
        {job.sitterName ?? 'Nobody yet'} · {serviceOf(job)}
      </span>
      {conflict && (
        <span className="flex items-start gap-1.5 text-small text-danger">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          {CONFLICT_WORDS[conflict.kind]}
        </span>
      )}
    </li>
  );
}
