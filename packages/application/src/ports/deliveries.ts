import type { DeliveryState } from '@snout/domain/shared/vocabulary';

export interface DeliveryRow {
  id: string;
  messageId: string;
  threadId: string;
  numberId: string;
  attemptNo: number;
  state: DeliveryState;
  providerMessageId: string | null;
  rawStatus: string | null;
  errorCode: number | null;
  errorMessage: string | null;
  nextAttemptAt: Date | null;
  leaseUntil: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  sends: number;
  listings: number;
  lastListedAt: Date | null;
  dismissedAt: Date | null;
  /** When the provider is asked what became of it, should it not say so by itself. */
  checkAt: Date | null;
  /** The account it was last handed over with. */
  accountSid: string | null;
  createdAt: Date;
}

export interface DeliveryRepository {
  /** A new attempt; `exists` when this attempt number is already there. */
  insert(delivery: {
    id: string;
    messageId: string;
    threadId: string;
    numberId: string;
    attemptNo: number;
    dueAt: Date;
  }): Promise<'inserted' | 'exists'>;
  find(id: string): Promise<DeliveryRow | null>;
  latestOfMessage(messageId: string): Promise<DeliveryRow | null>;
  /**
   * Locks the row for this transaction without waiting; null when another worker has it.
   * With `wait`, it waits for the other instead and answers null only when there is no such row.
   * With `dueOnly`, also null unless it is held or unknown and due, or its lease ran out, by the database's clock.
   */
  lock(
    id: string,
    options?: { dueOnly?: boolean; wait?: boolean },
  ): Promise<(DeliveryRow & { leaseRanOut: boolean }) | null>;
  /**
   * Locks the next text of a number: the oldest that is due, of a thread that has none under way. Null when there is none,
   * or another worker has it.
   */
  lockNextOfNumber(numberId: string): Promise<DeliveryRow | null>;
  /** Whether a text of the same words on the same thread is being handed to the provider right now. */
  hasTwinUnderWay(delivery: Pick<DeliveryRow, 'id' | 'threadId' | 'messageId'>): Promise<boolean>;
  findByProviderMessageId(providerMessageId: string): Promise<DeliveryRow | null>;
  /** Moves the row to `dispatching` with a lease by the database's clock. Answers how often it was leased: the claim's own number. */
  lease(id: string, lease: { seconds: number; accountSid: string }): Promise<number>;
  update(
    id: string,
    change: Partial<
      Pick<
        DeliveryRow,
        | 'state'
        | 'providerMessageId'
        | 'rawStatus'
        | 'errorCode'
        | 'errorMessage'
        | 'nextAttemptAt'
        | 'leaseUntil'
        | 'finishedAt'
        | 'listings'
        | 'lastListedAt'
        | 'checkAt'
        | 'dismissedAt'
      >
    >,
  ): Promise<void>;
  /** Keeps a callback for ever; `duplicate` when this very one was kept before. */
  appendCallback(callback: {
    id: string;
    deliveryId: string | null;
    providerMessageId: string;
    rawStatus: string;
    errorCode: number | null;
    payload: Record<string, string>;
  }): Promise<'inserted' | 'duplicate'>;
  /** Binds callbacks that came before we knew the id, and returns them in order of arrival. */
  bindParkedCallbacks(
    deliveryId: string,
    providerMessageId: string,
  ): Promise<{ rawStatus: string; errorCode: number | null }[]>;
  /** Cancels all that has not left yet for an address, in one statement; returns what was canceled. */
  cancelPendingTo(
    address: string,
    reason: string,
    at: Date,
  ): Promise<{ id: string; messageId: string; threadId: string }[]>;
  /** Whether any message of the thread still stands as failed and not set aside. */
  threadHasFailure(threadId: string): Promise<boolean>;
  dismissOfMessage(messageId: string, at: Date): Promise<number>;
}
