import { CircleAlert, Clock } from 'lucide-react';
import { type Conflict, conflictWords } from '../conflicts';
import { clockNote, stretchWords } from '../effects';
import type { Job } from '../jobs';

interface NotesProps {
  conflicts: readonly Conflict[];
  jobs: readonly Job[];
  timeZone: string;
  onOpen(jobId: string): void;
}

const link = 'rounded-sm text-left font-medium underline underline-offset-2 max-sm:min-h-11';

/** What somebody should look at in these days: conflicts, and windows in which the clocks change. */
export function Notes({ conflicts, jobs, timeZone, onOpen }: NotesProps) {
  const shifted = jobs.flatMap((job) => {
    const note = clockNote(job, timeZone);
    return note ? [{ job, note }] : [];
  });
  if (conflicts.length === 0 && shifted.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 pb-3">
      {conflicts.length > 0 && (
        <section
          aria-label="Conflicts"
          className="flex gap-2.5 rounded-lg bg-danger-soft px-3 py-2.5 text-body text-danger"
        >
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          <ul className="m-0 flex min-w-0 list-none flex-col gap-1 p-0">
            {conflicts.map((conflict) => (
              <li key={conflict.jobs.map(({ id }) => id).join()}>
                {conflictWords(conflict)}{' '}
                <button type="button" className={link} onClick={() => onOpen(conflict.jobs[1].id)}>
                  {stretchWords(conflict.from, conflict.until, timeZone)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shifted.map(({ job, note }) => (
        <p key={job.id} className="m-0 flex gap-2.5 rounded-lg bg-warn-soft px-3 py-2.5 text-body text-warn">
          <Clock size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          <span>
            <button type="button" className={link} onClick={() => onOpen(job.id)}>
              {job.clientName}, {job.sitterName ?? 'no sitter yet'}
            </button>
            : {note}
          </span>
        </p>
      ))}
    </div>
  );
}
