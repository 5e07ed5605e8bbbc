import type { DeliveryListItem } from '@snout/contracts/deliveries';
import { Link } from '@tanstack/react-router';
import { formatPhone } from '../../../lib/phone';
import { fullTime, minuteTime } from '../../../lib/time';
import { latencyWords, nameOf, stateWords } from '../delivery-words';
import { StateMark } from './state-mark';

const HEADS = ['Time', 'Client', 'Text', 'From', 'Status', 'Try', 'Code', 'Took'] as const;
const OPTIONAL: ReadonlySet<string> = new Set(['From', 'Took']);

interface TableProps {
  label: string;
  items: readonly DeliveryListItem[];
  timeZone: string;
  onOpen(id: string): void;
}

/** Attempts, newest first; cards on a phone. Pressing anywhere in a row opens its story. */
export function DeliveryTable({ label, items, timeZone, onOpen }: TableProps) {
  return (
    <table aria-label={label} className="w-full border-collapse text-left text-small max-sm:block">
      <thead className="max-sm:hidden">
        <tr className="text-text-3">
          {HEADS.map((head) => (
            <th
              key={head}
              scope="col"
              className={`whitespace-nowrap border-b border-border px-2 py-2 font-medium ${OPTIONAL.has(head) ? 'max-lg:hidden' : ''}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
        {items.map((item) => (
          <Row key={item.id} item={item} timeZone={timeZone} onOpen={() => onOpen(item.id)} />
        ))}
      </tbody>
    </table>
  );
}

const cell = 'border-b border-border px-2 py-2 align-top max-sm:border-0 max-sm:p-0';

function Row({ item, timeZone, onOpen }: { item: DeliveryListItem; timeZone: string; onOpen(): void }) {
  const words = stateWords(item, timeZone);
  const took = latencyWords(item);
  return (
    <tr
      data-delivery={item.id}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:order-2 max-sm:text-right max-sm:text-text-3`}>
        <time dateTime={item.createdAt} title={fullTime(item.createdAt, timeZone)}>
          {minuteTime(item.createdAt, timeZone)}
        </time>
      </td>
      <td className={`${cell} min-w-28 font-medium max-sm:order-1`}>
        <ClientLink item={item} />
      </td>
      <td className={`${cell} max-w-80 max-sm:order-4 max-sm:col-span-2 max-sm:max-w-none`}>
        <OpenButton item={item} onOpen={onOpen} />
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-lg:hidden`}>{formatPhone(item.messageNumber)}</td>
      <td className={`${cell} max-w-64 max-sm:order-3 max-sm:col-span-2 max-sm:max-w-none`}>
        <StateMark words={words} />
        {words.detail && <span className="block pl-[22px] text-text-3">{words.detail}</span>}
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:order-5 max-sm:text-meta max-sm:text-text-3`}>
        <span className="sm:sr-only">Attempt </span>
        {item.attemptNo}
        {item.errorCode !== null && <span className="sm:hidden"> · code {item.errorCode}</span>}
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:hidden`}>{item.errorCode ?? <None />}</td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-lg:hidden`}>{took ?? <None />}</td>
    </tr>
  );
}

export function ClientLink({ item }: { item: DeliveryListItem }) {
  return (
    <Link
      to="/messages"
      search={{ thread: item.threadId }}
      className="relative z-10 text-text underline-offset-2 hover:underline"
    >
      {nameOf(item, formatPhone)}
    </Link>
  );
}

/** Its press area covers the whole row. */
export function OpenButton({ item, onOpen }: { item: DeliveryListItem; onOpen(): void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="line-clamp-2 text-left text-text-2 after:absolute after:inset-0 after:rounded-[10px] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
    >
      <span className="sr-only">What happened to: </span>
      {item.bodyPreview || <span className="italic">Picture</span>}
    </button>
  );
}

function None() {
  return (
    <>
      <span aria-hidden className="text-text-3">
        –
      </span>
      <span className="sr-only">none</span>
    </>
  );
}
