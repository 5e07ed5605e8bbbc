import type { BusinessNumber } from '@snout/contracts/numbers';
import type { NumberType } from '@snout/domain/shared/vocabulary';
import { dayTime } from '../../lib/time';
import type { Tone } from '../../ui/chip';

export const CLASS_WORDS: Readonly<Record<NumberType, string>> = {
  frontDesk: 'Front desk',
  sitter: 'Sitter',
  pool: 'Pool',
};

export const CLASS_USE: Readonly<Record<NumberType, string>> = {
  frontDesk: 'The office talks to all clients from it.',
  sitter: 'One sitter talks to clients from it.',
  pool: 'Lent to one-time clients in turn.',
};

export const isResting = ({ cooldownUntil }: Pick<BusinessNumber, 'cooldownUntil'>, now: Date): boolean =>
  cooldownUntil !== null && new Date(cooldownUntil) > now;

export interface Words {
  tone: Tone;
  word: string;
  /** The one thing worth knowing besides; null when there is none. */
  detail: string | null;
}

/** What a number is at this moment, in a word. */
export function statusWords(number: BusinessNumber, timeZone: string, now = new Date()): Words {
  if (number.status === 'released') return { tone: 'neutral', word: 'Given back', detail: null };
  if (number.isBeingReleased) {
    return { tone: 'warn', word: 'Being given back', detail: 'We keep asking the provider until it is gone.' };
  }
  if (isResting(number, now)) return { tone: 'info', word: 'Resting', detail: restWords(number, timeZone) };
  if (number.status === 'quarantined') {
    return { tone: 'warn', word: 'Quarantined', detail: 'Sends nothing; texts to it go to you.' };
  }
  return { tone: 'success', word: 'Active', detail: number.neverSitterAgain ? 'A sitter left it: pool only.' : null };
}

/** Until when the number of a sitter who left is kept from others. */
function restWords({ cooldownUntil, neverSitterAgain }: BusinessNumber, timeZone: string): string {
  const from = cooldownUntil ? dayTime(cooldownUntil, timeZone) : '';
  return neverSitterAgain ? `Usable as pool from ${from} (90-day rest)` : `Usable from ${from} (90-day rest)`;
}

/** How its texts of seven days fared. A single failure never reads as 100%. */
export function healthWords(number: Pick<BusinessNumber, 'delivered7d' | 'failed7d' | 'lastUsedAt'>): Words {
  const { delivered7d, failed7d } = number;
  const ended = delivered7d + failed7d;
  if (ended === 0)
    return { tone: 'neutral', word: number.lastUsedAt ? 'None in 7 days' : 'No texts yet', detail: null };
  const percent = Math.floor((100 * delivered7d) / ended);
  const tone = percent >= 95 ? 'success' : percent >= 80 ? 'warn' : 'danger';
  return { tone, word: `${percent}% delivered`, detail: failed7d > 0 ? `${failed7d} of ${ended} failed` : null };
}

/** Who it is with: a sitter, the office, or how many clients share it. */
export function holderWords(number: BusinessNumber): string {
  if (number.assignedToName) return number.assignedToName;
  if (number.status === 'released') return 'Nobody';
  if (number.type === 'frontDesk') return 'The office';
  if (number.type === 'sitter') return number.neverSitterAgain ? 'Nobody' : 'Nobody yet';
  return number.boundClients === 1 ? '1 client' : number.boundClients > 0 ? `${number.boundClients} clients` : 'Free';
}

/** "1 front desk, 6 sitter, 4 pool, 1 cooling down": each number counts once, those given back not at all. */
export function summaryWords(numbers: readonly BusinessNumber[], now = new Date()): string {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const kind = kindOf(number, now);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return ['front desk', 'sitter', 'pool', 'cooling down', 'quarantined', 'being given back']
    .filter((kind) => counts.has(kind))
    .map((kind) => `${counts.get(kind)} ${kind}`)
    .join(', ');
}

function kindOf(number: BusinessNumber, now: Date): string | null {
  if (number.status === 'released') return null;
  if (number.isBeingReleased) return 'being given back';
  if (isResting(number, now)) return 'cooling down';
  if (number.status === 'quarantined') return 'quarantined';
  return CLASS_WORDS[number.type].toLowerCase();
}

const CLASS_ORDER: readonly NumberType[] = ['frontDesk', 'sitter', 'pool'];
const STATUS_ORDER: readonly BusinessNumber['status'][] = ['active', 'quarantined', 'released'];

/** In use first, by class, then by who has it. Given back numbers show only when asked for. */
export function numbersToShow(
  numbers: readonly BusinessNumber[],
  { type, status }: { type?: NumberType | undefined; status?: BusinessNumber['status'] | undefined },
): BusinessNumber[] {
  return numbers
    .filter((number) => (status ? number.status === status : number.status !== 'released'))
    .filter((number) => type === undefined || number.type === type)
    .sort(
      (a, b) =>
        STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
        CLASS_ORDER.indexOf(a.type) - CLASS_ORDER.indexOf(b.type) ||
        Number(a.assignedToName === null) - Number(b.assignedToName === null) ||
        (a.assignedToName ?? '').localeCompare(b.assignedToName ?? '') ||
        a.e164.localeCompare(b.e164),
    );
}
