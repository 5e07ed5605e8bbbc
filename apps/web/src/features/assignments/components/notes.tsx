import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import { CircleAlert, Clock, Handshake } from 'lucide-react';
import { type Conflict, conflictWords } from '../conflicts';
import { clockNote, stretchWords } from '../effects';
import type { Job } from '../jobs';

interface NotesProps {
  conflicts: readonly Conflict[];
  jobs: readonly Job[];
  timeZone: string;
  /** Meetings of any week that wait for a word. */
  undecided: readonly MeetAndGreet[];
  onOpen(jobId: string, startAt?: string): void;
}

const link = 'rounded-sm text-left font-medium underline underline-offset-2 max-sm:min-h-11';

/** What somebody should look at: conflicts of these days, meetings to decide, windows in which the clocks change. */
export function Notes({ conflicts, jobs, timeZone, undecided, onOpen }: NotesProps) {
  const shifted = jobs.flatMap((job) => {
    const note = clockNote(job, timeZone);
    return note ? [{ job, note }] : [];
  });
  if (conflicts.length + shifted.length + undecided.length === 0) return null;
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
      {undecided.map((meeting) => (
        <p key={meeting.id} className="m-0 flex gap-2.5 rounded-lg bg-info-soft px-3 py-2.5 text-body text-info">
          <Handshake size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          <span>
            {meeting.clientName ?? 'A client'} met {meeting.sitterName}.{' '}
            <button type="button" className={link} onClick={() => onOpen(meeting.id, meeting.startAt)}>
              Say how it went
            </button>
          </span>
        </p>
      ))}
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
