import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { Finding } from '@snout/domain/policy/finding';

export type SendOutcome =
  | { kind: 'sent' | 'replayed'; messageId: string }
  | { kind: 'notFound' }
  | { kind: 'refused'; code: OutboundRefusal; detail: string }
  /** Not sent: the owner asked to be told of contact details first. */
  | { kind: 'policyWarning'; findings: Finding[] }
  | { kind: 'policyBlocked'; findings: Finding[]; messageId: string }
  | { kind: 'idempotencyConflict' }
  | { kind: 'inProgress' };
