import { countSegments } from '@snout/domain/delivery/segments';
import type { OutboundSender } from '@snout/domain/messaging/decide-outbound';
import type { Finding } from '@snout/domain/policy/finding';
import type { RoutingWindow } from '@snout/domain/routing/routing-facts';
import type { BusinessNumber, Contact, ThreadRow } from '../../ports/conversations';
import type { Tx } from '../../ports/transaction';
import { recordFindings } from './scan-inbound';

export interface Draft {
  thread: ThreadRow;
  number: BusinessNumber | null;
  contact: Contact;
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

/** Stores an outbound text with its findings and moves the thread forward. */
export async function storeMessage(tx: Tx, message: PlacedMessage, mark: { wasBlocked: boolean }): Promise<void> {
  const { thread, contact, findings, messageId } = message;
  const isSitter = message.sender.role === 'sitter';
  await tx.messages.insert({
    id: messageId,
    threadId: thread.id,
    clientId: thread.clientId,
    direction: 'outbound',
    from: message.fromE164,
    to: contact.address,
    body: message.body,
    redactedBody: null,
    hiddenFromSitters: false,
    actor: isSitter ? 'sitter' : 'owner',
    authorUserId: message.userId,
    responsibleSitterId: message.sender.role === 'sitter' ? message.sender.sitterId : null,
    isBilling: message.isBilling,
    wasBlocked: mark.wasBlocked,
    antiPoachingFlagged: mark.wasBlocked,
    antiPoachingReason: mark.wasBlocked ? (findings[0]?.type ?? 'detectorFailed') : null,
    numSegments: countSegments(message.body).segments,
    media: [],
    clientRef: message.clientRef,
    providerMessageId: null,
    recovered: false,
    keepsQuietHours: false,
    createdAt: message.at,
  });
  if (findings.length > 0) {
    const severity = mark.wasBlocked ? ('block' as const) : ('warning' as const);
    const marked = findings.map((finding) => ({ ...finding, severity }));
    await recordFindings(tx, { messageId, threadId: thread.id, findings: marked, isRedacted: false, at: message.at });
  }
  await tx.threads.touch(thread.id, {
    at: message.at,
    preview: message.body,
    direction: 'outbound',
    ...(mark.wasBlocked ? { hasPolicyViolation: true as const } : {}),
  });
  tx.notify({ type: 'message.created', threadId: thread.id, messageId });
}
