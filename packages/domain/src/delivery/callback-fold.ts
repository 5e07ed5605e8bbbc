import type { DeliveryState } from '../shared/vocabulary';
import { canMove } from './delivery-state';

export interface FoldedDelivery {
  /** The provider's own word, null before its first callback. */
  rawStatus: string | null;
  state: DeliveryState;
}

export interface ProviderCallback {
  rawStatus: string;
  errorCode: number | null;
}

/** How far along each of the provider's words is. Words that are not here have no rank and change nothing. */
export const RAW_RANK: Readonly<Record<string, number>> = {
  accepted: 0,
  scheduled: 0,
  queued: 0,
  sending: 0,
  sent: 1,
  delivered: 2,
  undelivered: 2,
  failed: 2,
  canceled: 2,
  read: 3,
};

const STATE_OF: Readonly<Record<string, DeliveryState>> = {
  accepted: 'accepted',
  scheduled: 'accepted',
  queued: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'canceled',
  read: 'delivered',
};

const SETTLED: ReadonlySet<DeliveryState> = new Set(['delivered', 'failed', 'canceled', 'dead']);

/** The provider's rank of a word, or null for a word we do not know. */
export function rankOf(rawStatus: string): number | null {
  return Object.hasOwn(RAW_RANK, rawStatus) ? (RAW_RANK[rawStatus] ?? null) : null;
}

/** Folds one callback in. Only upwards in rank; the first terminal word stays, save that `read` may follow `delivered`. */
export function foldCallbacks(current: FoldedDelivery, incoming: ProviderCallback): FoldedDelivery {
  const { rawStatus } = incoming;
  const rank = rankOf(rawStatus);
  const state = STATE_OF[rawStatus];
  if (rank === null || state === undefined) return current;
  if (SETTLED.has(current.state)) {
    return rawStatus === 'read' && current.rawStatus === 'delivered' ? { rawStatus, state } : current;
  }
  const reached = current.rawStatus === null ? null : rankOf(current.rawStatus);
  const isUp = reached === null || rank > reached;
  return isUp && (state === current.state || canMove(current.state, state)) ? { rawStatus, state } : current;
}
