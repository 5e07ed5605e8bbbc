import type { BusinessNumber } from '@snout/contracts/numbers';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { formatPhone } from '../../../lib/phone';
import { fullTime } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { InlineError, Skeleton } from '../../../ui/states';
import { WebhookMark } from '../../../ui/webhook-mark';
import { historyQuery } from '../api/queries';
import { CLASS_WORDS, healthWords, holderWords, statusWords } from '../number-words';
import { NumberActs } from './number-acts';

interface DrawerProps {
  number: BusinessNumber;
  hasOtherFrontDesk: boolean;
  timeZone: string;
  onClose(): void;
}

/** Everything about one number: what it is, what may be done with it, and what happened to it. */
export function NumberDrawer({ number, hasOtherFrontDesk, timeZone, onClose }: DrawerProps) {
  return (
    <Dialog label={`Number ${formatPhone(number.e164)}`} shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center justify-between gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 text-pane font-semibold">{formatPhone(number.e164)}</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-6 px-4 pb-[max(24px,env(safe-area-inset-bottom))]">
        <Facts number={number} timeZone={timeZone} />
        <NumberActs number={number} hasOtherFrontDesk={hasOtherFrontDesk} />
        <History id={number.id} timeZone={timeZone} />
      </div>
    </Dialog>
  );
}

function Facts({ number, timeZone }: { number: BusinessNumber; timeZone: string }) {
  const status = statusWords(number, timeZone);
  const health = healthWords(number);
  const facts: [string, React.ReactNode][] = [
    ['Class', CLASS_WORDS[number.type]],
    ['With', <Holder key="with" number={number} />],
    ['Last 7 days', [health.word, health.detail].filter(Boolean).join(', ')],
    ['Last used', number.lastUsedAt ? fullTime(number.lastUsedAt, timeZone) : 'Never'],
    ...(number.status === 'released'
      ? []
      : [['At the provider', <WebhookMark key="at" status={number.webhookStatus} />] as [string, React.ReactNode]]),
  ];
  return (
    <section className="flex flex-col gap-3">
      <div>
        <Chip tone={status.tone}>{status.word}</Chip>
        {status.detail && <p className="m-0 pt-1 text-body text-text-2">{status.detail}</p>}
      </div>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-small">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="m-0 text-text-2">{value}</dd>
          </div>
        ))}
      </dl>
      <Remedy number={number} />
    </section>
  );
}

function Holder({ number }: { number: BusinessNumber }) {
  if (!number.assignedToThreadId) return holderWords(number);
  return (
    <Link
      to="/messages"
      search={{ thread: number.assignedToThreadId }}
      className="text-text underline underline-offset-2"
    >
      {holderWords(number)}
    </Link>
  );
}

function Remedy({ number }: { number: BusinessNumber }) {
  const isWell = number.webhookStatus === 'verified' || number.webhookStatus === 'unknown';
  if (isWell || number.status === 'released') return null;
  return (
    <p className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-small text-warn">
      Texts to this number do not reach us.{' '}
      <Link to="/messages/setup" className="text-warn underline underline-offset-2">
        Mend it in Setup
      </Link>
    </p>
  );
}

function History({ id, timeZone }: { id: string; timeZone: string }) {
  const query = useQuery(historyQuery(id));
  return (
    <section>
      <h3 className="m-0 pb-2 text-small font-semibold text-text-2">History</h3>
      {query.isPending && <Skeleton className="appear-late h-20 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.events.length === 0 && <p className="m-0 text-small text-text-3">Nothing has happened to it yet.</p>}
      <ol aria-label="History" className="m-0 flex list-none flex-col gap-2.5 p-0 text-small">
        {query.data?.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike in everything
          <li key={`${event.at}-${index}`} className="flex flex-col">
            <span>{event.text}</span>
            <span className="text-meta text-text-3">
              <time dateTime={event.at}>{fullTime(event.at, timeZone)}</time> · {actorWords(event.actor)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The kind of actor as the history stores it, as a word; names stay as they are. */
const actorWords = (actor: string): string =>
  ({ owner: 'the office', system: 'by itself', sitter: 'a sitter', automation: 'an automation' })[actor] ?? actor;
