import type { Json } from '@snout/domain/shared/json';
import type { PageKey } from './reads';

export interface AuditRow {
  id: string;
  at: Date;
  actorType: string;
  actorId: string | null;
  /** Of a user who acted; null for everybody and everything else. */
  actorName: string | null;
  type: string;
  subjectType: string;
  subjectId: string;
  /** What the client, sitter or number it is about is called now. */
  about: string | null;
  threadId: string | null;
  data: Json;
}

export interface AuditFilter {
  threadId: string | null;
  /** A kind of actor, or the id of one. */
  actor: string | null;
  /** A type, or what one begins with: `policy` finds `policy.violation_resolved`. */
  action: string | null;
  /** A kind of subject, or the id of one. */
  entity: string | null;
  from: Date | null;
  /** Exclusive. */
  to: Date | null;
}

export interface ChainState {
  links: number;
  head: string | null;
  sealedUpTo: Date | null;
  brokenSince: Date | null;
}

export interface AuditReads {
  /** Newest first. */
  list(query: AuditFilter & { limit: number; before: PageKey | null }): Promise<AuditRow[]>;
  /** How far the trail is sealed, and since when a broken link is known. */
  chain(): Promise<ChainState>;
  /** Counted up to `max`. */
  count(filter: AuditFilter, max: number): Promise<number>;
}
