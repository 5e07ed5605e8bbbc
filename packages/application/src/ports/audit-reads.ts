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
  threadId: string | null;
  data: Json;
}

export interface AuditReads {
  /** Newest first. */
  list(query: { threadId: string | null; limit: number; before: PageKey | null }): Promise<AuditRow[]>;
}
