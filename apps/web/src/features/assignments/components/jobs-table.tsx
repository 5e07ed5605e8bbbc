import { CircleAlert } from 'lucide-react';
import { Chip } from '../../../ui/chip';
import { type Conflict, conflictOf, conflictWords } from '../conflicts';
import { stretchWords } from '../effects';
import { type Job, jobState, STATE_WORDS, serviceOf } from '../jobs';

interface TableProps {
  jobs: readonly Job[];
  conflicts: readonly Conflict[];
  now: Date;
  timeZone: string;
  onOpen(jobId: string): void;
}

const HEADS = ['Client', 'Sitter', 'Service', 'Reply window', 'State'] as const;
const cell = 'border-b border-border px-2 py-2.5 align-top max-sm:border-0 max-sm:p-0';

/** The same as the week, as a table; cards on a phone. Pressing anywhere in a row opens it. */
export function JobsTable({ jobs, ...shared }: TableProps) {
  return (
    <table aria-label="Windows" className="w-full border-collapse text-left text-small max-sm:block">
      <thead className="max-sm:hidden">
        <tr className="text-text-3">
          {HEADS.map((head) => (
            <th key={head} scope="col" className="border-b border-border px-2 py-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
        {jobs.map((job) => (
          <Row key={job.id} job={job} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ job, conflicts, now, timeZone, onOpen }: { job: Job } & Omit<TableProps, 'jobs'>) {
  const conflict = conflictOf(job.id, conflicts);
  const state = STATE_WORDS[jobState(job, now)];
  return (
    <tr
      data-job={job.id}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={`${cell} sm:whitespace-nowrap`}>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(job.id)}
          className="text-left font-medium after:absolute after:inset-0 max-sm:text-message"
        >
          {job.clientName}
        </button>
      </td>
      <td className={`${cell} text-text-2 max-sm:order-2 sm:whitespace-nowrap`}>{job.sitterName ?? 'Nobody yet'}</td>
      <td className={`${cell} text-text-2 max-sm:order-3 max-sm:text-right sm:whitespace-nowrap`}>{serviceOf(job)}</td>
      <td className={`${cell} text-text-2 max-sm:order-4 max-sm:col-span-2`}>
        {stretchWords(job.startAt, job.endAt, timeZone)}
      </td>
      <td className={`${cell} max-sm:order-1`}>
        <Chip tone={state.tone}>{state.word}</Chip>
        {conflict && (
          <span className="flex items-start gap-1 pt-1 text-danger max-sm:hidden">
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
            {conflictWords(conflict)}
          </span>
        )}
      </td>
    </tr>
  );
}
