import type { DeadGroup, DeliveryListItem, summarizeDeliveries } from '@snout/contracts/deliveries';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { minuteTime } from '../../lib/time';

export type Mark = 'clock' | 'leaving' | 'tick' | 'ticks' | 'alert' | 'question' | 'canceled' | 'dead' | 'aside';

export interface StateWords {
  mark: Mark;
  tone: 'quiet' | 'good' | 'warn' | 'bad';
  word: string;
  /** The one thing worth knowing besides; null when there is none. */
  detail: string | null;
}

type Told = Pick<
  DeliveryListItem,
  'state' | 'finishedAt' | 'nextAttemptAt' | 'expectedAt' | 'errorMessage' | 'dismissedAt' | 'attemptNo'
>;

const PERMANENT =
  'Trying again will not help: the reason lies with the phone, not with the moment. ' +
  'With another number for this client, write the text anew.';
const CHECKING = 'We are checking whether this text went out. It is never sent twice blindly.';
const UNDELIVERED: ReadonlySet<DeliveryListItem['state']> = new Set(['failed', 'dead', 'notFound', 'canceled']);

/** What an attempt is at this moment: a word, a mark that says the same without colour, and a detail. */
export function stateWords(item: Told, timeZone: string, now = new Date()): StateWords {
  const isBare = item.state === 'dead' && item.dismissedAt !== null;
  if (isBare) return { mark: 'aside', tone: 'quiet', word: 'Set aside', detail: item.errorMessage };
  switch (item.state) {
    case 'pending':
    case 'held':
      return { mark: 'clock', tone: 'quiet', word: 'Waiting', detail: nextTryWords(item, timeZone, now) };
    case 'dispatching':
      return { mark: 'leaving', tone: 'quiet', word: 'Leaving now', detail: null };
    case 'accepted':
    case 'sent':
      return item.finishedAt
        ? { mark: 'tick', tone: 'quiet', word: 'Sent, no receipt', detail: null }
        : { mark: 'tick', tone: 'quiet', word: item.state === 'sent' ? 'Sent' : 'With the provider', detail: null };
    case 'delivered':
      return { mark: 'ticks', tone: 'good', word: 'Delivered', detail: null };
    case 'unknown':
      return { mark: 'question', tone: 'warn', word: 'Checking', detail: 'Did it go out?' };
    case 'notFound':
      return { mark: 'alert', tone: 'bad', word: 'Never reached the phone network', detail: null };
    case 'canceled':
      return { mark: 'canceled', tone: 'quiet', word: 'Canceled', detail: item.errorMessage };
    case 'failed':
      return { mark: 'alert', tone: 'bad', word: 'Not delivered', detail: item.errorMessage };
    case 'dead':
      return { mark: 'dead', tone: 'bad', word: 'Dead letter', detail: item.errorMessage };
  }
}

function nextTryWords({ nextAttemptAt, expectedAt, attemptNo }: Told, timeZone: string, now: Date): string {
  if (expectedAt) return `leaves in its turn, about ${minuteTime(expectedAt, timeZone, now)}`;
  if (!nextAttemptAt || new Date(nextAttemptAt) <= now) return 'leaves in its turn';
  return `${attemptNo > 1 ? 'next try' : 'leaves'} ${minuteTime(nextAttemptAt, timeZone, now)}`;
}

/** How long an attempt took, from handing over to its end: "0.4 s", "12 s", "3 min", "2 h 5 min"; null while it runs. */
export function latencyWords(item: Pick<DeliveryListItem, 'startedAt' | 'finishedAt'>): string | null {
  if (!item.startedAt || !item.finishedAt) return null;
  const seconds = (Date.parse(item.finishedAt) - Date.parse(item.startedAt)) / 1000;
  if (seconds < 0) return null;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}

export interface Offer {
  /** What the retry button says; null when there is none. */
  retry: string | null;
  canDismiss: boolean;
  /** Why there is nothing to press, or what pressing means. */
  why: string | null;
}

/** What may be done about an attempt, and if nothing, why. */
export function offerOf(item: Told & Pick<DeliveryListItem, 'canRetry' | 'isLatest'>): Offer {
  const isUndelivered = UNDELIVERED.has(item.state);
  const canDismiss = isUndelivered && item.isLatest && item.dismissedAt === null;
  if (item.canRetry) {
    if (item.state === 'notFound') {
      const why = 'We looked for it at the phone provider and it is not there. Sending again does not send it twice.';
      return { retry: 'Send again', canDismiss, why };
    }
    return { retry: isUndelivered ? 'Retry' : 'Try now', canDismiss, why: null };
  }
  return { retry: null, canDismiss, why: whyNoRetry(item, isUndelivered) };
}

function whyNoRetry(item: Told & Pick<DeliveryListItem, 'isLatest'>, isUndelivered: boolean): string | null {
  if (isUndelivered) return item.isLatest ? PERMANENT : 'A later attempt took the place of this one.';
  if (item.state === 'unknown') return CHECKING;
  if (item.state === 'delivered') return null;
  if (item.state === 'pending' || item.state === 'held') return 'It leaves by itself. There is nothing to do.';
  if (item.finishedAt) return 'The phone provider took it and never said more. Most such texts have arrived.';
  return 'It is on its way. There is nothing to do.';
}

export type Hold = NonNullable<ResponseOf<typeof summarizeDeliveries>['hold']>;

/** Why nothing leaves at the moment. */
export function holdWords(hold: Hold, timeZone: string, now = new Date()): string {
  const at = minuteTime(hold.until, timeZone, now);
  return hold.reason === 'credentialsRefused'
    ? `The phone provider does not accept our sign-in. Texts wait and leave by themselves once it does. Next try ${at}.`
    : `The phone provider is busy. Texts leave again at ${at}.`;
}

export const retryAllWords = ({ queued, skipped }: { queued: number; skipped: number }): string =>
  skipped > 0 ? `${queued} queued, ${skipped} skipped` : `${queued} queued`;

const textsOf = (count: number): string => (count === 1 ? '1 text' : `${count} texts`);

/** What "Retry all" is about to do. */
export const confirmWords = ({ count, reason }: Pick<DeadGroup, 'count' | 'reason'>): string =>
  `${textsOf(count)} stopped with this cause: “${reason}” ${count === 1 ? 'It' : 'Each'} gets one more attempt now. People who opted out are skipped.`;

export const whyGroupIsOff = PERMANENT;

/** Which name a client goes by: their own, else the number, else that nobody is known. */
export const nameOf = (
  item: Pick<DeliveryListItem, 'clientName' | 'clientAddress'>,
  format: (e164: string) => string,
): string => item.clientName ?? (item.clientAddress ? format(item.clientAddress) : 'Unknown number');
