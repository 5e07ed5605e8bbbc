import type { PolicyAttempt } from '@snout/contracts/policy';
import { Link } from '@tanstack/react-router';
import { fullTime, listTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { KIND_NAMES } from '../../../ui/policy/violation-words';
import { Skeleton } from '../../../ui/states';
import { fromTo, offenceTags, RESOLVED_CHIPS } from '../attempt-words';
import type { PolicySearch } from '../search';

interface QueueProps {
  queue: readonly PolicyAttempt[];
  selectedId: string | undefined;
  search: PolicySearch;
  timeZone: string;
}

/** The texts that wait for a judgement, newest first. */
export function Queue({ queue, selectedId, search, timeZone }: QueueProps) {
  return (
    <ul aria-label="Held texts" className="m-0 flex list-none flex-col gap-0.5 p-2">
      {queue.map((attempt) => (
        <li key={attempt.id}>
          <Row {...{ attempt, search, timeZone }} isSelected={attempt.id === selectedId} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  attempt: PolicyAttempt;
  search: PolicySearch;
  timeZone: string;
  isSelected: boolean;
}

function Row({ attempt, search, timeZone, isSelected }: RowProps) {
  const kinds = [...new Set(attempt.findings.map(({ type }) => KIND_NAMES[type]))];
  return (
    <Link
      to="/policy"
      search={{ ...search, attempt: attempt.id }}
      data-attempt={attempt.id}
      aria-current={isSelected ? 'true' : undefined}
      className={`flex flex-col gap-1 rounded-[10px] px-2.5 py-2 text-text no-underline ${isSelected ? 'bg-accent-soft' : 'hover:bg-canvas'}`}
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 grow truncate text-body font-semibold">{fromTo(attempt)}</span>
        <time
          dateTime={attempt.createdAt}
          title={fullTime(attempt.createdAt, timeZone)}
          className={`shrink-0 text-meta ${isSelected ? 'text-text-2' : 'text-text-3'}`}
        >
          {listTime(attempt.createdAt, timeZone)}
        </time>
      </span>
      <span className="truncate text-small text-text-2">{attempt.text}</span>
      <span className="flex flex-wrap gap-1">
        {attempt.resolution && <Chip {...{ onSelected: isSelected }}>{RESOLVED_CHIPS[attempt.resolution].text}</Chip>}
        {!attempt.resolution &&
          offenceTags(attempt).map(({ tone, text }) => (
            <Chip key={text} tone={tone}>
              {text}
            </Chip>
          ))}
        <Chip onSelected={isSelected} tone={attempt.resolution ? 'neutral' : 'warn'}>
          {kinds.join(', ') || 'Not checked'}
        </Chip>
      </span>
    </Link>
  );
}

export function QueueSkeleton() {
  return (
    <div className="appear-late flex flex-col gap-4 p-4" role="status" aria-label="Loading held texts">
      {Array.from({ length: 5 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className="flex flex-col gap-2">
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-full" />
        </div>
      ))}
    </div>
  );
}
