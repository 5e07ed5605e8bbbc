import type { DeliveryState } from '../shared/vocabulary';

export interface FoldedDelivery {
  /** The provider's own word, null before its first callback. */
  rawStatus: string | null;
  state: DeliveryState;
}

export interface ProviderCallback {
  rawStatus: string;
  errorCode: number | null;
}

/** How far along each of the provider's words is. Unknown words have no rank and change nothing. */
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

/** Folds one callback in. Only upwards in rank; the first terminal word stays, save that `read` may follow `delivered`. */
export function foldCallbacks(current: FoldedDelivery, incoming: ProviderCallback): FoldedDelivery {
  void current;
  void incoming;
  throw new Error('Not written yet');
}
