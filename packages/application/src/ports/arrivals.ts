import type { BusinessNumber, Contact, ThreadRow } from './conversations';
import type { NewMessage } from './messages';
import type { Organization } from './organization';
import type { NewDecision, RoutingInputs } from './routing';

/** What is known of an inbound text's sender, conversation and moment before it is routed. */
export interface ArrivalFacts {
  organization: Organization;
  /** Null when this address never texted. */
  contact: Contact | null;
  /** The thread bound to the pair, else the client's earlier thread on the number. */
  thread: ThreadRow | null;
  isBound: boolean;
  inputs: RoutingInputs;
  /** The sender's last texts on the thread within the span of the split scan, oldest first. */
  recentBodies: string[];
  ownNumbers: string[];
}

/**
 * The hot path of an inbound text in few round trips. It says nothing that the other repositories could not say in more,
 * and it must be used in this order: the lock first, so that what is looked up cannot change before it is stored.
 */
export interface ArrivalRepository {
  /** The living number behind an address, with the (number, party) pair locked until the transaction ends. */
  lockPair(pair: { to: string; from: string }): Promise<{ number: BusinessNumber | null; isFromOwnNumber: boolean }>;
  load(query: { numberId: string; from: string; at: Date }): Promise<ArrivalFacts>;
  /** The message, its decision, the thread's counters and the receipt's end, in one statement. */
  store(entry: {
    message: NewMessage;
    decision: NewDecision;
    receiptId: string;
    thread: { ownerUnread: number; sitterUnread: number; hasPolicyViolation: boolean };
  }): Promise<void>;
}
