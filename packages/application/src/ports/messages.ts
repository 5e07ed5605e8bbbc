import type { Actor, Direction } from '@snout/domain/shared/vocabulary';

export interface MediaReference {
  url: string;
  contentType: string;
}

export interface NewMessage {
  id: string;
  threadId: string;
  clientId: string;
  direction: Direction;
  from: string;
  to: string;
  body: string;
  redactedBody: string | null;
  hiddenFromSitters: boolean;
  actor: Actor;
  authorUserId: string | null;
  responsibleSitterId: string | null;
  isBilling: boolean;
  wasBlocked: boolean;
  antiPoachingFlagged: boolean;
  antiPoachingReason: string | null;
  numSegments: number;
  media: MediaReference[];
  clientRef: string | null;
  providerMessageId: string | null;
  recovered: boolean;
  /** It leaves only in the daytime of who gets it, because nobody typed it. */
  keepsQuietHours: boolean;
  createdAt: Date;
}

export interface StoredMessage extends NewMessage {
  /** When an owner let a held text go; null for every other. */
  releasedAt: Date | null;
}

export interface MessageRepository {
  insert(message: NewMessage): Promise<void>;
  find(id: string): Promise<StoredMessage | null>;
  /** The message, locked until the transaction ends: two acts on one message take turns. */
  findLocked(id: string): Promise<StoredMessage | null>;
  findByClientRef(clientRef: string): Promise<StoredMessage | null>;
  /** Lets a held text go, from this number. Without it the database takes no delivery of a held text. */
  release(id: string, change: { at: Date; from: string }): Promise<void>;
  /** The sender's last bodies on a thread since an instant, oldest first, for the split scan; what was held is none. */
  listRecentBodies(query: {
    threadId: string;
    direction: Direction;
    actor?: Actor;
    since: Date;
    limit: number;
  }): Promise<{ id: string; body: string }[]>;
  /** Whether a message whose clientRef starts with the prefix was stored since an instant ("once in 24 h"). */
  hasClientRefSince(prefix: string, since: Date): Promise<boolean>;
}

export interface NewReceipt {
  id: string;
  provider: string;
  providerMessageId: string;
  parameters: Record<string, string>;
  receivedAt: Date;
  source: 'webhook' | 'backfill';
  status: 'processed' | 'pending';
  /** Of a pending one: when it is due. */
  dueAt?: Date;
}

export interface ReceiptRepository {
  /** By unique key: the conflict itself is the dedupe (law 3). */
  insertOnce(receipt: NewReceipt): Promise<'inserted' | 'duplicate'>;
  /** The same for many, in one statement: the ids of those that were new. */
  insertAllOnce(receipts: readonly NewReceipt[]): Promise<ReadonlySet<string>>;
  /** Which of these provider ids have a receipt already. */
  listKnown(provider: string, providerMessageIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Locks a pending receipt for this transaction; null when somebody else has it or it is done. */
  lockPending(id: string): Promise<(NewReceipt & { attempts: number }) | null>;
  finish(id: string, result: { outcome: string; messageId: string | null }): Promise<void>;
  reschedule(id: string, next: { attempts: number; nextAttemptAt: Date | null; error: string }): Promise<void>;
}
