import type { BusinessNumber } from '@snout/contracts/numbers';
import { formatPhone } from '../../../lib/phone';
import { fullTime, listTime } from '../../../lib/time';
import { Chip } from '../../../ui/chip';
import { Marked } from '../../../ui/marked';
import { WebhookMark } from '../../../ui/webhook-mark';
import { CLASS_WORDS, healthWords, holderWords, statusWords } from '../number-words';

const HEADS = ['Number', 'Class', 'Status', 'Assigned to', 'Last 7 days', 'At the provider', 'Last used'] as const;

interface TableProps {
  numbers: readonly BusinessNumber[];
  timeZone: string;
  onOpen(id: string): void;
}

/** The inventory; cards on a phone. Pressing anywhere in a row opens the number. */
export function NumbersTable({ numbers, timeZone, onOpen }: TableProps) {
  return (
    <table aria-label="Numbers" className="w-full border-collapse text-left text-small max-sm:block">
      <thead className="max-sm:hidden">
        <tr className="text-text-3">
          {HEADS.map((head) => (
            <th key={head} scope="col" className={`border-b border-border px-2 py-2 font-medium ${hiddenAt(head)}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
        {numbers.map((number) => (
          <Row key={number.id} number={number} timeZone={timeZone} onOpen={() => onOpen(number.id)} />
        ))}
      </tbody>
    </table>
  );
}

const hiddenAt = (head: (typeof HEADS)[number]): string =>
  head === 'Last used' ? 'max-lg:hidden' : head === 'Last 7 days' ? 'max-md:hidden' : '';

const cell = 'border-b border-border px-2 py-2.5 align-top max-sm:border-0 max-sm:p-0';

function Row({ number, timeZone, onOpen }: { number: BusinessNumber; timeZone: string; onOpen(): void }) {
  const isGone = number.status === 'released';
  const health = healthWords(number);
  return (
    <tr
      data-number={number.e164}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={`${cell} whitespace-nowrap`}>
        <OpenButton number={number} onOpen={onOpen} />
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:text-right`}>{CLASS_WORDS[number.type]}</td>
      <td className={`${cell} max-sm:order-1 max-sm:col-span-2`}>
        <Status number={number} timeZone={timeZone} />
      </td>
      <td className={`${cell} text-text-2 max-sm:order-2`}>
        <span className="sr-only sm:hidden">With </span>
        {holderWords(number)}
      </td>
      <td className={`${cell} text-text-2 max-md:hidden max-sm:order-4 max-sm:block! max-sm:text-text-3`}>
        {isGone ? <Nothing /> : <Health words={health} />}
      </td>
      <td className={`${cell} max-sm:order-3 max-sm:text-right`}>
        {isGone ? <Nothing /> : <WebhookMark status={number.webhookStatus} />}
      </td>
      <td
        className={`${cell} whitespace-nowrap text-text-2 max-lg:hidden max-sm:order-5 max-sm:block! max-sm:text-right max-sm:text-text-3`}
      >
        <LastUsed at={number.lastUsedAt} timeZone={timeZone} />
      </td>
    </tr>
  );
}

function Status({ number, timeZone }: { number: BusinessNumber; timeZone: string }) {
  const { tone, word, detail } = statusWords(number, timeZone);
  return (
    <>
      <Chip tone={tone}>{word}</Chip>
      {detail && <span className="block pt-0.5 text-balance text-text-3 sm:max-w-52">{detail}</span>}
    </>
  );
}

function Health({ words }: { words: ReturnType<typeof healthWords> }) {
  const isBad = words.tone === 'warn' || words.tone === 'danger';
  return (
    <>
      {isBad ? <Marked words={words} /> : words.word}
      {words.detail && <span className="block text-text-3">{words.detail}</span>}
    </>
  );
}

function LastUsed({ at, timeZone }: { at: string | null; timeZone: string }) {
  if (!at) return <span className="text-text-3">Never used</span>;
  return (
    <time dateTime={at} title={fullTime(at, timeZone)}>
      <span className="sm:hidden">Last used </span>
      {listTime(at, timeZone)}
    </time>
  );
}

/** Its press area covers the whole row. */
function OpenButton({ number, onOpen }: { number: BusinessNumber; onOpen(): void }) {
  const shown = formatPhone(number.e164);
  return (
    <button
      type="button"
      onClick={onOpen}
      className="text-left font-medium text-text after:absolute after:inset-0 after:rounded-[10px] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
    >
      <span className="sr-only">Open </span>
      {shown}
      {number.friendlyName && number.friendlyName !== shown && number.friendlyName !== number.e164 && (
        <span className="block font-normal text-text-3">{number.friendlyName}</span>
      )}
    </button>
  );
}

function Nothing() {
  return (
    <>
      <span aria-hidden className="text-text-3">
        –
      </span>
      <span className="sr-only">none</span>
    </>
  );
}
