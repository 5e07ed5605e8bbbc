import type {
  Actor,
  AssignmentStatus,
  AttemptResolution,
  DeliveryState,
  Direction,
  NumberStatus,
  NumberType,
  Registration,
  ThreadScope,
  ViolationSeverity,
  ViolationType,
  WindowKind,
  WindowStatus,
} from '@snout/domain/shared/vocabulary';

/** Read models: what the lists show, each in one round trip. Instants of paging are exclusive. */
export interface PageKey {
  at: Date;
  id: string;
}

export interface ThreadListFilter {
  filter: 'all' | 'unread' | 'policy' | 'failures';
  q?: string;
  clientId?: string;
  sitterId?: string;
  numberId?: string;
  numberClass?: NumberType;
  archived: boolean;
  /** Of those not archived: the list itself, or what was put aside. A search looks everywhere. */
  shown: 'open' | 'snoozed' | 'done';
}

export interface ThreadWindow {
  id: string;
  sitterId: string;
  sitterName: string;
  kind: WindowKind;
  sitterAccess: boolean;
  status: WindowStatus;
  startAt: Date;
  endAt: Date | null;
}

export interface ThreadListRow {
  id: string;
  clientId: string;
  clientName: string | null;
  clientAddress: string | null;
  petNames: string[];
  optedOut: boolean;
  /** It only reads like an opt-out: it counts as one until an owner decides. */
  optOutSuspected: boolean;
  ownerUnreadCount: number;
  sitterUnreadCount: number;
  hasPolicyViolation: boolean;
  hasDeliveryFailure: boolean;
  businessNumberId: string;
  messageNumber: string;
  numberClass: NumberType;
  numberStatus: NumberStatus;
  hasOpenBinding: boolean;
  scope: ThreadScope;
  sitterId: string | null;
  sitterName: string | null;
  isMeetAndGreet: boolean;
  snoozedUntil: Date | null;
  doneAt: Date | null;
  /** Windows on this thread that are not closed, plus the client's on other threads. */
  windows: ThreadWindow[];
  lastActivityAt: Date;
  lastMessagePreview: string | null;
  lastMessageDirection: Direction | null;
  lastMessageBy: { actor: Actor; userId: string | null; name: string | null } | null;
  archivedAt: Date | null;
}

export interface MessageListRow {
  id: string;
  threadId: string;
  direction: Direction;
  from: string;
  to: string;
  body: string;
  redactedBody: string | null;
  hiddenFromSitters: boolean;
  createdAt: Date;
  actor: Actor;
  authorUserId: string | null;
  authorName: string | null;
  authorSitterId: string | null;
  responsibleSitterId: string | null;
  responsibleSitterName: string | null;
  wasBlocked: boolean;
  isBilling: boolean;
  numSegments: number;
  clientRef: string | null;
  routedTo: 'owner' | 'sitter' | null;
  routeReason: string | null;
  media: { url: string; contentType: string }[];
  deliveries: {
    id: string;
    providerMessageId: string | null;
    state: DeliveryState;
    channel: string;
    attemptNo: number;
    errorCode: number | null;
    errorMessage: string | null;
    nextAttemptAt: Date | null;
    finishedAt: Date | null;
  }[];
  /** What the policy review makes of it. */
  attempt: { id: string; resolution: AttemptResolution | null } | null;
  violations: {
    type: ViolationType;
    severity: ViolationSeverity;
    isRedacted: boolean;
    details: string | null;
    start: number;
    end: number;
  }[];
}

export interface NumberListRow {
  id: string;
  e164: string;
  type: NumberType;
  status: NumberStatus;
  friendlyName: string | null;
  assignedToUserId: string | null;
  assignedToName: string | null;
  assignedToSitterId: string | null;
  /** The one thread a pool number is bound to; null when it serves none or several. */
  assignedToThreadId: string | null;
  cooldownUntil: Date | null;
  neverSitterAgain: boolean;
  registration: Registration;
  webhookStatus: 'unknown' | 'verified' | 'drift' | 'missing';
  segmentsPerSecond: number;
  lastUsedAt: Date | null;
  delivered7d: number;
  failed7d: number;
  boundClients: number;
  isBeingReleased: boolean;
  createdAt: Date;
}

/** `from` inclusive, `to` exclusive. */
export interface MessageFilter {
  threadId?: string;
  clientId?: string;
  direction?: Direction;
  from?: Date;
  to?: Date;
}

/** The owner's view. */
export interface InboxReads {
  listThreads(query: {
    filter: ThreadListFilter;
    limit: number;
    before: PageKey | null;
    now: Date;
  }): Promise<ThreadListRow[]>;
  countThreads(now: Date): Promise<{ all: number; unread: number; policy: number; failures: number }>;
  getThread(id: string, now: Date): Promise<ThreadListRow | null>;
  /** Newest first. */
  listMessages(query: { threadId: string; limit: number; before: PageKey | null }): Promise<MessageListRow[]>;
  /** Over all threads, newest first. */
  listAllMessages(query: MessageFilter & { limit: number; before: PageKey | null }): Promise<MessageListRow[]>;
  /** Over all threads of a client, newest first. */
  listMessagesOfClient(query: { clientId: string; limit: number; before: PageKey | null }): Promise<MessageListRow[]>;
  getMessage(id: string): Promise<MessageListRow | null>;
  listNumbers(query: {
    type?: NumberType;
    status?: NumberStatus;
    limit: number;
    before: PageKey | null;
  }): Promise<NumberListRow[]>;
  getNumber(id: string): Promise<NumberListRow | null>;
  /** What has happened at least once. */
  firsts(): Promise<{
    hasReadText: boolean;
    hasOwnerText: boolean;
    hasDeliveredText: boolean;
    hasBlockedText: boolean;
  }>;
}

export interface SitterThreadRow {
  id: string;
  clientId: string;
  clientName: string | null;
  petNames: string[];
  messageNumber: string;
  businessNumberId: string;
  isOwnNumber: boolean;
  sitterUnreadCount: number;
  windows: ThreadWindow[];
}

/** The sitter's view: rows the visibility rule is then applied to. Never holds a client's address. */
export interface SitterInboxReads {
  /** Threads on which this sitter has a window that is not closed and contains `now`. */
  listThreads(query: {
    sitterId: string;
    now: Date;
    limit: number;
    before: PageKey | null;
  }): Promise<SitterThreadRow[]>;
  /** The thread with all of this sitter's windows on it, closed ones too; null when there never was one. */
  getThread(sitterId: string, threadId: string): Promise<SitterThreadRow | null>;
  /**
   * Messages of the conversation this sitter may see: on the thread, and routed to them from the client's other threads.
   * Never billing, never hidden ones, never another sitter's. Newest first.
   */
  listMessages(query: {
    sitterId: string;
    thread: { id: string; clientId: string; isOwnNumber: boolean };
    limit: number;
    before: PageKey | null;
  }): Promise<SitterMessageRow[]>;
  listUpcoming(query: {
    sitterId: string;
    from: Date;
    to: Date;
  }): Promise<{ id: string; clientName: string | null; startAt: Date; endAt: Date | null }[]>;
}

/** Without from and to: a sitter's rows cannot carry an address. */
export type SitterMessageRow = Omit<
  MessageListRow,
  'from' | 'to' | 'media' | 'violations' | 'attempt' | 'authorName' | 'responsibleSitterName'
>;

export type { AssignmentStatus };
