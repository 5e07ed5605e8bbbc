import type { PoolBindingFacts } from '@snout/domain/numbers/pool-binding-life';
import type { Direction, NumberStatus, NumberType, ThreadScope } from '@snout/domain/shared/vocabulary';

export interface BusinessNumber {
  id: string;
  e164: string;
  type: NumberType;
  status: NumberStatus;
  assignedSitterId: string | null;
}

export interface NumberRepository {
  findByE164(e164: string): Promise<BusinessNumber | null>;
  find(id: string): Promise<BusinessNumber | null>;
  findFrontDesk(): Promise<BusinessNumber | null>;
  listOwnE164(): Promise<string[]>;
  /** Numbers that clients may text, with when the provider's list was last looked through. */
  listWatched(): Promise<{ id: string; e164: string; inboundCheckedAt: Date | null; createdAt: Date }[]>;
  setInboundCheckedAt(id: string, at: Date): Promise<void>;
  /** Locks a number's lane until the transaction ends; null when another worker has it or there is no such number. */
  lockLane(id: string): Promise<SendingLane | null>;
  setNextSendAt(id: string, at: Date): Promise<void>;
}

/** How fast a number sends. `now` is the database's clock, which all workers share. */
export interface SendingLane {
  segmentsPerSecond: number;
  nextSendAt: Date | null;
  now: Date;
}

export interface Contact {
  contactPointId: string;
  clientId: string;
  clientName: string | null;
  address: string;
  optedOutAt: Date | null;
}

export interface ClientRepository {
  findBySms(address: string): Promise<Contact | null>;
  /** The client behind an address of the sms channel, or a new one with implied consent. */
  findOrCreateBySms(address: string, now: Date): Promise<Contact & { isNew: boolean }>;
  /** Where a client is texted first: an address that may be texted before one that may not, then the oldest. */
  findContactOfClient(clientId: string): Promise<Contact | null>;
  /** Where a text written on a thread goes: an address bound to it, of several the one that wrote last. */
  findContactOfThread(threadId: string): Promise<Contact | null>;
}

export interface ThreadRow {
  id: string;
  clientId: string;
  businessNumberId: string;
  messageNumber: string;
  numberClass: NumberType;
  scope: ThreadScope;
  sitterId: string | null;
}

export interface ThreadRepository {
  find(id: string): Promise<ThreadRow | null>;
  /** The thread, which stays where it is until the transaction ends: a merge of clients waits. */
  findToWrite(id: string): Promise<ThreadRow | null>;
  /** The client's thread on a number, if there is one. */
  findId(clientId: string, numberId: string): Promise<string | null>;
  /** The client's thread on a number, made when there is none. */
  findOrCreate(key: { clientId: string; number: BusinessNumber; now: Date }): Promise<ThreadRow & { isNew: boolean }>;
  /** Moves activity, preview and unread counters forward, and brings an archived thread back. */
  touch(
    id: string,
    change: {
      at: Date;
      preview: string | null;
      direction: Direction;
      ownerUnread?: number;
      sitterUnread?: number;
      hasPolicyViolation?: true;
    },
  ): Promise<void>;
  setDeliveryFailure(id: string, value: boolean): Promise<void>;
  setPolicyViolation(id: string, value: boolean): Promise<void>;
  /** One more unread text for the sitter, without touching the rest. */
  addSitterUnread(id: string): Promise<void>;
  /** False when the thread does not exist. */
  setRead(id: string, who: 'owner' | 'sitter', unread: number): Promise<boolean>;
  /** False when there is no such thread. */
  setAside(
    id: string,
    state: { archivedAt: Date | null; doneAt: Date | null; snoozedUntil: Date | null },
  ): Promise<boolean>;
  /** Archives threads of the list without a text since then; answers their ids. */
  archiveQuiet(query: { quietSince: Date; at: Date; limit: number }): Promise<string[]>;
  /** False when it was not snoozed, or not over. */
  wake(id: string, at: Date): Promise<boolean>;
  setSitter(id: string, sitterId: string | null): Promise<void>;
  setMeetAndGreet(id: string, mark: { isMeetAndGreet?: boolean; meetAndGreetApprovedAt?: Date }): Promise<void>;
  /** Threads that were one sitter's are another's now, or nobody's. */
  passOn(fromSitterId: string, toSitterId: string | null): Promise<number>;
}

export interface BoundPair {
  threadId: string;
  numberId: string;
  partyAddress: string;
  numberType: NumberType;
}

export interface BindingRepository {
  /** The thread bound to (number, party) now. */
  findOpen(numberId: string, partyAddress: string): Promise<{ id: string; threadId: string } | null>;
  open(entry: { threadId: string; numberId: string; partyAddress: string; at: Date; reason: string }): Promise<void>;
  /** Whether the thread has an open binding on the number. */
  hasOpen(threadId: string, numberId: string): Promise<boolean>;
  /** A binding with what its end depends on; null when it is closed already. */
  loadLife(id: string): Promise<(PoolBindingFacts & BoundPair) | null>;
  /** False when it was not open any more. */
  close(id: string, at: Date, reason: string): Promise<boolean>;
  /** When to look again; null: never by itself. */
  setCheckAt(id: string, at: Date | null): Promise<void>;
  /** What the end of a client's pool bindings depends on has changed: they are looked at again. */
  checkSoon(of: { clientId?: string; numberId?: string }): Promise<void>;
  /** Serialises work on one (number, party) pair until the transaction ends. */
  lockPair(numberId: string, partyAddress: string): Promise<void>;
}
