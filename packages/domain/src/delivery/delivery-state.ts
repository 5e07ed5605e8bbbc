import type { DeliveryState, DeliveryStatus } from '../shared/vocabulary';

/**
 * Where a delivery may go. A receipt can overtake our own bookkeeping, so the provider's words are taken from `pending`,
 * `dispatching`, `unknown` and even `notFound`. A new attempt is a new delivery and therefore no move.
 */
export const NEXT = {
  pending: ['dispatching', 'held', 'canceled', 'accepted', 'sent', 'delivered', 'failed'],
  held: ['pending', 'dispatching', 'canceled'],
  dispatching: ['accepted', 'pending', 'held', 'unknown', 'sent', 'delivered', 'failed', 'canceled'],
  unknown: ['accepted', 'sent', 'delivered', 'failed', 'canceled', 'notFound'],
  notFound: ['accepted', 'sent', 'delivered', 'failed', 'canceled'],
  accepted: ['sent', 'delivered', 'failed', 'canceled'],
  sent: ['delivered', 'failed', 'canceled'],
  delivered: [],
  failed: ['dead'],
  canceled: [],
  dead: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

const STATUS: Readonly<Record<DeliveryState, DeliveryStatus>> = {
  pending: 'queued',
  held: 'queued',
  dispatching: 'queued',
  unknown: 'queued',
  accepted: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed',
  dead: 'failed',
  notFound: 'failed',
  canceled: 'failed',
};

const TERMINAL: ReadonlySet<DeliveryState> = new Set(['delivered', 'failed', 'canceled', 'notFound', 'dead']);

/** May the machine go from one state to the other? Staying where it is does not count as a move. */
export function canMove(from: DeliveryState, to: DeliveryState): boolean {
  return (NEXT[from] as readonly DeliveryState[]).includes(to);
}

/** The four-valued status of the API. */
export function toStatus(state: DeliveryState): DeliveryStatus {
  return STATUS[state];
}

/** The provider took it and was asked in vain what became of it: it counts as sent, without a receipt. */
export const isSentForGood = ({ state, finishedAt }: { state: DeliveryState; finishedAt: Date | null }): boolean =>
  (state === 'accepted' || state === 'sent') && finishedAt !== null;

/** True when no worker will touch it again. A failed one may still be marked dead, a lost one be found by a late receipt. */
export function isTerminal(state: DeliveryState): boolean {
  return TERMINAL.has(state);
}
