import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { Finding } from '@snout/domain/policy/finding';

export type SendOutcome =
  | { kind: 'sent' | 'replayed'; messageId: string }
  | { kind: 'notFound' }
  | { kind: 'refused'; code: OutboundRefusal; detail: string }
  | { kind: 'policyBlocked'; findings: Finding[]; messageId: string }
  | { kind: 'idempotencyConflict' }
  | { kind: 'inProgress' };
