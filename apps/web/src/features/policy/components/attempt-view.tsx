import type { PolicyAttempt } from '@snout/contracts/policy';
import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { fullTime, minuteTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { MarkedText } from '../../../ui/policy/marked-text';
import { fromTo, offenceTags, resolvedWords, whatHappened } from '../attempt-words';
import { AuthorHistory } from './author-history';
import { ThreadContext } from './thread-context';

interface AttemptViewProps {
  attempt: PolicyAttempt;
  timeZone: string;
  /** The period in which offences count; null while it is not known. */
  days: number | null;
}

/** Everything one needs to judge a text fairly: the text, what was found, what was said around it, and who wrote it. */
export function AttemptView({ attempt, timeZone, days }: AttemptViewProps) {
  const resolved = resolvedWords(attempt);
  const Icon = resolved ? CircleCheck : TriangleAlert;
  return (
    <article aria-label={fromTo(attempt)} className="mx-auto flex w-full max-w-[720px] flex-col gap-6 p-4 sm:p-6">
      <header className="flex flex-col gap-1.5">
        <h2 className="m-0 text-pane font-semibold">{fromTo(attempt)}</h2>
        <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-small text-text-3">
          <time dateTime={attempt.createdAt} title={fullTime(attempt.createdAt, timeZone)}>
            {minuteTime(attempt.createdAt, timeZone)}
          </time>
          <Link
            to="/messages"
            search={{ thread: attempt.threadId }}
            className="text-accent underline underline-offset-2 max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            Open the conversation
          </Link>
          {offenceTags(attempt).map(({ tone, text }) => (
            <Chip key={text} tone={tone}>
              {text}
            </Chip>
          ))}
        </p>
      </header>
      <section className="flex flex-col gap-2">
        <blockquote className="m-0 rounded-2xl border border-dashed border-warn bg-warn-soft px-4 py-3 text-body leading-6 break-words whitespace-pre-wrap text-text max-sm:text-message max-sm:leading-7">
          <MarkedText text={attempt.text} findings={attempt.findings} isNamed />
        </blockquote>
        <p className={`m-0 flex items-start gap-1.5 text-small ${resolved ? 'text-text-2' : 'text-warn'}`}>
          <Icon size={16} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          <span>
            {resolved ?? whatHappened(attempt)}
            {resolved && attempt.resolvedAt && <> {minuteTime(attempt.resolvedAt, timeZone)}</>}
            {attempt.note && <span className="block text-text-3">“{attempt.note}”</span>}
          </span>
        </p>
      </section>
      <ThreadContext attempt={attempt} timeZone={timeZone} />
      {attempt.author.type === 'sitter' && <AuthorHistory {...{ attempt, timeZone, days }} />}
    </article>
  );
}
