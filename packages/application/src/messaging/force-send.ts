import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { queueDelivery } from './steps/automatic-text';
import { type OnceRefusal, once } from './steps/once';

export type ForceSendOutcome =
  | { kind: 'sent'; messageId: string }
  | { kind: 'notFound' }
  | { kind: 'notHeld' }
  | { kind: 'refused'; code: OutboundRefusal; detail: string };

export interface ForceSend {
  messageId: string;
  userId: string;
  reason: string;
  /** Idempotency key; null sends without one. */
  key: string | null;
}

/** An owner lets a text go that the policy held, with a reason. It leaves as the sitter's; consent still wins (law 6). */
export function forceSend(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest'>,
  scope: OrgScope,
  command: ForceSend,
): Promise<ForceSendOutcome | OnceRefusal> {
  const { key, messageId, reason } = command;
  const statusOf = (outcome: ForceSendOutcome): number | null => (outcome.kind === 'sent' ? 201 : null);
  return ports.inTransaction(scope, (tx) =>
    once(ports, tx, { route: 'messages.forceSend', key, content: { messageId, reason }, statusOf }, () =>
      letGo(ports, scope, tx, command),
    ),
  );
}

async function letGo(
  ports: Pick<Ports, 'clock' | 'ids'>,
  scope: OrgScope,
  tx: Tx,
  command: ForceSend,
): Promise<ForceSendOutcome> {
  const message = await tx.messages.findLocked(command.messageId);
  if (!message) return { kind: 'notFound' };
  const thread = await tx.threads.find(message.threadId);
  if (!thread) return { kind: 'notFound' };
  if (!message.wasBlocked || (await tx.messages.hasDelivery(message.id))) return { kind: 'notHeld' };
  const contact = await tx.clients.findBySms(message.to);
  if (!contact || contact.optedOutAt) {
    return { kind: 'refused', code: 'opted_out', detail: 'This client asked for no more texts.' };
  }
  const number = await tx.numbers.find(thread.businessNumberId);
  if (number?.status !== 'active' || !(await tx.bindings.hasOpen(thread.id, number.id))) {
    return {
      kind: 'refused',
      code: 'number_unavailable',
      detail: 'The business number of this conversation cannot send now.',
    };
  }
  const at = ports.clock.now();
  const { messageId, userId, reason } = command;
  await queueDelivery(ports, scope, tx, {
    messageId,
    threadId: thread.id,
    numberId: number.id,
    attemptNo: 1,
    dueAt: at,
  });
  await tx.policy.resolveAttempts({ messageId, userId, at, resolution: 'forceSent', note: reason });
  await tx.threads.setPolicyViolation(thread.id, await tx.policy.hasOpenAttempts(thread.id));
  const actor = { type: 'owner', userId } as const;
  const subject = { type: 'message', id: messageId };
  await tx.audit.record(
    { type: 'message.outbound.force_sent', actor, subject, threadId: thread.id, data: { reason } },
    { type: 'policy.violation_resolved', actor, subject, threadId: thread.id, data: { resolution: 'forceSent' } },
  );
  tx.notify({ type: 'thread.updated', threadId: thread.id, messageId });
  return { kind: 'sent', messageId };
}
