import type { Json, RoutingFacts, RoutingWindow } from '@snout/domain/routing/routing-facts';

export interface RoutingInputs {
  /** Each with the thread it stands on: what is routed to a sitter counts there. */
  windows: (RoutingWindow & { threadId: string })[];
  sitters: RoutingFacts['sitters'];
  choice: RoutingFacts['choice'];
  lastOutboundBillingAt: Date | null;
  bookingReleasedAt: Date | null;
}

export interface NewDecision {
  id: string;
  messageId: string;
  threadId: string;
  rulesVersion: number;
  at: Date;
  facts: Json;
  factsHash: string;
  target: 'owner' | 'sitter';
  sitterId: string | null;
  reason: string;
  trace: Json;
}

export interface RoutingRepository {
  /** All that routing needs to know of a client and a thread, in one round trip. */
  loadInputs(query: { clientId: string; threadId: string; at: Date }): Promise<RoutingInputs>;
  /** Instants after `from` and before `to` at which an input of routing may change for this client, on any thread. */
  listEdges(query: { clientId: string; billingHoldHours: number; from: Date; to: Date }): Promise<Date[]>;
  /** Newest first, with the sitter's name. `before` is the last decision of the previous page. */
  listOfThread(query: {
    threadId: string;
    limit: number;
    before: { at: Date; id: string } | null;
  }): Promise<StoredDecision[]>;
  /** Every decision there is, by id, with the hash of its facts. */
  listAll(query: { after: string | null; limit: number }): Promise<(StoredDecision & { factsHash: string })[]>;
  saveChoice(choice: {
    id: string;
    threadId: string;
    sitterId: string;
    chosenBy: string;
    validUntil: Date | null;
  }): Promise<void>;
}

export interface StoredDecision {
  id: string;
  messageId: string;
  at: Date;
  rulesVersion: number;
  facts: Json;
  target: 'owner' | 'sitter';
  sitterId: string | null;
  sitterName: string | null;
  reason: string;
  trace: Json;
}
