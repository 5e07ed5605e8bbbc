import type { RehearsedText } from '@snout/domain/policy/rehearse';
import type {
  Actor,
  AttemptAction,
  AttemptActor,
  AttemptResolution,
  Direction,
  ViolationSeverity,
  ViolationType,
} from '@snout/domain/shared/vocabulary';
import type { PageKey } from './reads';

export interface ReviewFilter {
  status: 'open' | 'resolved' | 'all';
  sitterId?: string;
  threadId?: string;
  type?: ViolationType;
}

export interface PastAttemptRow {
  id: string;
  createdAt: Date;
  action: AttemptAction;
  offenceNo: number;
  resolution: AttemptResolution | null;
  types: ViolationType[];
}

export interface ContextRow {
  id: string;
  direction: Direction;
  actor: Actor;
  authorName: string | null;
  body: string;
  wasBlocked: boolean;
  createdAt: Date;
}

export interface AttemptRow {
  id: string;
  threadId: string;
  messageId: string;
  clientId: string;
  clientName: string | null;
  createdAt: Date;
  action: AttemptAction;
  offenceNo: number;
  partOf: string | null;
  resolution: AttemptResolution | null;
  resolvedAt: Date | null;
  resolvedByName: string | null;
  note: string | null;
  actorType: AttemptActor;
  actorId: string;
  sitterName: string | null;
  messagingLockedAt: Date | null;
  lockReason: string | null;
  body: string;
  direction: Direction;
  wasBlocked: boolean;
  isReleased: boolean;
  reason: string | null;
  findings: { type: ViolationType; severity: ViolationSeverity; start: number; end: number; rule: string | null }[];
  /** The actor's attempts, newest first, this one among them; as many as anybody could need. */
  history: PastAttemptRow[];
  context: ContextRow[];
}

export interface ViolationRow {
  id: string;
  threadId: string;
  messageId: string;
  attemptId: string | null;
  createdAt: Date;
  type: ViolationType;
  severity: ViolationSeverity;
  isRedacted: boolean;
  details: string | null;
  start: number;
  end: number;
  actor: Actor;
  sitterId: string | null;
  sitterName: string | null;
  clientName: string | null;
  body: string;
  wasBlocked: boolean;
  isOpen: boolean;
  resolution: AttemptResolution | null;
}

export interface RehearsedRow extends RehearsedText {
  sitterId: string | null;
  sitterName: string | null;
}

/** What the owner's review shows, each page in one round trip; newest first. */
export interface PolicyReads {
  listAttempts(query: { filter: ReviewFilter; limit: number; before: PageKey | null }): Promise<AttemptRow[]>;
  getAttempt(id: string): Promise<AttemptRow | null>;
  countOpen(): Promise<number>;
  listViolations(query: { filter: ReviewFilter; limit: number; before: PageKey | null }): Promise<ViolationRow[]>;
  /** The oldest of the newest `limit` texts since an instant: where a rehearsal starts. Null when there are none. */
  findRehearsalStart(query: { since: Date; limit: number }): Promise<{ id: string; isWhole: boolean } | null>;
  /** Texts of clients and sitters, oldest first, from the id on (or after it). */
  listForRehearsal(query: { from: string; isFirst: boolean; since: Date; limit: number }): Promise<RehearsedRow[]>;
}
