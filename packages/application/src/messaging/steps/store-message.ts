import { countSegments } from '@snout/domain/delivery/segments';
import type { OutboundSender } from '@snout/domain/messaging/decide-outbound';
import type { Finding } from '@snout/domain/policy/finding';
import type { RoutingWindow } from '@snout/domain/routing/routing-facts';
import type { DepartureFacts } from '../../ports/departures';
import type { NewMessage } from '../../ports/messages';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { recordFindings } from './scan-inbound';

export interface Draft extends Omit<DepartureFacts, 'frontDesk'> {
  sender: OutboundSender;
  windows: readonly RoutingWindow[];
  userId: string;
  body: string;
  isBilling: boolean;
  clientRef: string | null;
  asksFirst: boolean;
}

export interface PlacedMessage extends Omit<Draft, 'number'> {
  messageId: string;
  fromE164: string;
  findings: Finding[];
  at: Date;
}

/** Stores a text that may leave, with its first delivery and the alarm that wakes the worker for it. */
export async function storeDeparture(
  scope: OrgScope,
  tx: Tx,
  message: PlacedMessage,
  delivery: { id: string; numberId: string; dueAt: Date },
): Promise<void> {
  const { messageId } = message;
  const threadId = message.thread.id;
  await tx.departures.store({ message: toNewMessage(message, { wasBlocked: false }), delivery });
  await keepFindings(tx, message, 'warning');
  const lane = { orgId: scope.orgId, numberId: delivery.numberId };
  tx.wake('message.dispatch', lane, { id: `${delivery.id}.dispatch`, runAt: delivery.dueAt });
  tx.notify({ type: 'message.created', threadId, messageId });
  tx.notify({ type: 'delivery.updated', threadId, messageId });
}

/** Stores a text that was held, and moves the thread forward; nothing leaves. */
export async function storeBlocked(tx: Tx, message: PlacedMessage): Promise<void> {
  const { messageId, at } = message;
  const threadId = message.thread.id;
  await tx.messages.insert(toNewMessage(message, { wasBlocked: true }));
  await keepFindings(tx, message, 'block');
  const seen = { at, preview: message.body, direction: 'outbound' } as const;
  await tx.threads.touch(threadId, { ...seen, hasPolicyViolation: true });
  tx.notify({ type: 'message.created', threadId, messageId });
}

async function keepFindings(tx: Tx, message: PlacedMessage, severity: Finding['severity']): Promise<void> {
  if (message.findings.length === 0) return;
  const findings = message.findings.map((finding) => ({ ...finding, severity }));
  const { messageId, thread, at } = message;
  await recordFindings(tx, { messageId, threadId: thread.id, findings, isRedacted: false, at });
}

function toNewMessage(message: PlacedMessage, { wasBlocked }: { wasBlocked: boolean }): NewMessage {
  const { thread, sender, findings } = message;
  return {
    id: message.messageId,
    threadId: thread.id,
    clientId: thread.clientId,
    direction: 'outbound',
    from: message.fromE164,
    to: message.contact.address,
    body: message.body,
    redactedBody: null,
    hiddenFromSitters: false,
    actor: sender.role === 'sitter' ? 'sitter' : 'owner',
    authorUserId: message.userId,
    responsibleSitterId: sender.role === 'sitter' ? sender.sitterId : null,
    isBilling: message.isBilling,
    wasBlocked,
    antiPoachingFlagged: wasBlocked,
    antiPoachingReason: wasBlocked ? (findings[0]?.type ?? 'detectorFailed') : null,
    numSegments: countSegments(message.body).segments,
    media: [],
    clientRef: message.clientRef,
    providerMessageId: null,
    recovered: false,
    keepsQuietHours: false,
    createdAt: message.at,
  };
}
