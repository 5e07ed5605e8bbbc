import type { PolicyAttempt } from '@snout/contracts/policy';
import { fullTime, listTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { KIND_NAMES } from '../../../ui/policy/violation-words';
import { firstName, offenceWords, RESOLVED_CHIPS } from '../attempt-words';

interface HistoryProps {
  attempt: PolicyAttempt;
  timeZone: string;
  days: number | null;
}

/** How often it happened before, and what became of it. */
export function AuthorHistory({ attempt, timeZone, days }: HistoryProps) {
  const { author } = attempt;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="m-0 text-small font-semibold text-text-2">{author.name ?? 'Sitter'}</h3>
      <p className="m-0 text-body">
        {days !== null && `${offenceWords(attempt, days)}.`}
        {author.messagingLockedAt && (
          <span className="text-danger">
            {' '}
            Locked since{' '}
            <time dateTime={author.messagingLockedAt} title={fullTime(author.messagingLockedAt, timeZone)}>
              {listTime(author.messagingLockedAt, timeZone)}
            </time>
            .
          </span>
        )}
        {author.mayUnlock && (
          <span className="block text-small text-text-2">
            The count has fallen since {firstName(attempt)} was locked. You may unlock; it does not happen by itself.
          </span>
        )}
      </p>
      {author.recent.length > 0 ? (
        <ul aria-label="Earlier" className="m-0 flex list-none flex-col p-0">
          {author.recent.map((past) => (
            <li
              key={past.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border py-1.5 text-small last:border-b-0"
            >
              <time dateTime={past.createdAt} className="w-20 text-text-3" title={fullTime(past.createdAt, timeZone)}>
                {listTime(past.createdAt, timeZone)}
              </time>
              <span className="min-w-0 grow text-text-2">
                {[...new Set(past.types)].map((type) => KIND_NAMES[type]).join(', ') || 'Not checked'}
              </span>
              {past.resolution ? (
                <Chip tone={RESOLVED_CHIPS[past.resolution].tone}>{RESOLVED_CHIPS[past.resolution].text}</Chip>
              ) : (
                <Chip tone="warn">Waiting</Chip>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="m-0 text-small text-text-3">Nothing before this.</p>
      )}
    </section>
  );
}
