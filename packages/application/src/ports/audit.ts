import type { AuditAction } from '@snout/domain/audit/action-words';
import type { ActorRef } from './scope';

export interface AuditEntry {
  type: AuditAction;
  actor: ActorRef;
  subject: { type: string; id: string };
  threadId?: string | null;
  /** Facts of the change. Never a message body, a token or a full private number. */
  data?: Record<string, unknown>;
}

/** Appends to the audit trail in the transaction of the change itself (law 7). */
export interface AuditTrail {
  record(...entries: AuditEntry[]): Promise<void>;
}
