import type { DeliveryState } from '@snout/domain/shared/vocabulary';
import type { PageKey } from './reads';

/** One attempt with what a list tells about its message. */
export interface DeliveryListRow {
  id: string;
  messageId: string;
  threadId: string;
  clientId: string;
  clientName: string | null;
  clientAddress: string | null;
  messageNumber: string;
  body: string;
  providerMessageId: string | null;
  state: DeliveryState;
  channel: string;
  attemptNo: number;
  isLatest: boolean;
  errorCode: number | null;
  errorMessage: string | null;
  nextAttemptAt: Date | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  lastListedAt: Date | null;
  listings: number;
  dismissedAt: Date | null;
}

export interface DeliveryFilter {
  state?: DeliveryState;
  code?: number;
  from?: Date;
  to?: Date;
  includeDismissed: boolean;
}

export interface DeliveryReads {
  /** Newest first. */
  list(query: { filter: DeliveryFilter; limit: number; before: PageKey | null }): Promise<DeliveryListRow[]>;
  get(id: string): Promise<DeliveryListRow | null>;
  /** What the provider told about one attempt, in order of arrival. */
  listReceipts(id: string): Promise<{ at: Date; rawStatus: string; errorCode: number | null }[]>;
  /** Of waiting attempts: the pace of their number, and how many segments leave from it before them. */
  listQueuePlaces(
    ids: readonly string[],
  ): Promise<{ id: string; nextSendAt: Date | null; segmentsAhead: number; segmentsPerSecond: number }[]>;
  count(): Promise<{ waiting: number; unknown: number; dead: number }>;
  /** Dead letters that nobody set aside, by the provider's code. */
  countDeadByCode(): Promise<{ errorCode: number | null; count: number }[]>;
  /** Messages whose last attempt is a dead letter of this code, oldest first, after the one given. */
  listDeadMessages(query: { errorCode: number | null; after: string | null; limit: number }): Promise<string[]>;
}
