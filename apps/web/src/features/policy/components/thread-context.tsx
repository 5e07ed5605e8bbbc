import type { PolicyAttempt } from '@snout/contracts/policy';
import { fullTime, minuteTime } from '../../../lib/time';
import { Bubble } from '../../../ui/conversation/bubble';

const NAMES = { system: 'Automatic answer', owner: 'Office', client: 'Client', sitter: 'Sitter' } as const;

type ContextMessage = PolicyAttempt['context'][number];

const nameOf = ({ actor, authorName }: ContextMessage): string =>
  authorName ?? (actor in NAMES ? NAMES[actor as keyof typeof NAMES] : 'Office');

/** What was said just before and just after. */
export function ThreadContext({ attempt, timeZone }: { attempt: PolicyAttempt; timeZone: string }) {
  const before = attempt.context.filter(({ createdAt }) => createdAt <= attempt.createdAt);
  const after = attempt.context.filter(({ createdAt }) => createdAt > attempt.createdAt);
  if (attempt.context.length === 0) return null;
  return (
    <section aria-label="Around it" className="flex flex-col gap-2">
      <h3 className="m-0 text-small font-semibold text-text-2">Around it</h3>
      <ol aria-label="Messages around it" className="m-0 flex list-none flex-col gap-2 p-0">
        {before.map((message) => (
          <Said key={message.id} message={message} timeZone={timeZone} />
        ))}
        <li className="flex items-center gap-3 text-meta font-medium text-warn">
          <span aria-hidden className="h-px grow bg-warn opacity-40" />
          This text
          <span aria-hidden className="h-px grow bg-warn opacity-40" />
        </li>
        {after.map((message) => (
          <Said key={message.id} message={message} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  );
}

function Said({ message, timeZone }: { message: ContextMessage; timeZone: string }) {
  const side = message.direction === 'inbound' ? 'in' : 'out';
  return (
    <li className={`flex flex-col ${side === 'out' ? 'items-end' : 'items-start'}`}>
      <span className="px-1 pb-0.5 text-meta text-text-3">
        {nameOf(message)} · {minuteTime(message.createdAt, timeZone)}
        {message.wasBlocked && ' · held'}
      </span>
      <Bubble side={side} held={message.wasBlocked} isLastOfGroup title={fullTime(message.createdAt, timeZone)}>
        {message.body || <span className="italic">Picture</span>}
      </Bubble>
    </li>
  );
}
