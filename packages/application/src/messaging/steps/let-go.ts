import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { AttemptResolution } from '@snout/domain/shared/vocabulary';
import { settleAttempt } from '../../policy/steps/settle-attempt';
import type { StoredMessage } from '../../ports/messages';
import type { StoredAttempt } from '../../ports/policy';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { queueDelivery } from './automatic-text';

export type LetGoOutcome =
  | { kind: 'sent'; messageId: string }
  | { kind: 'notFound' }
  | { kind: 'notHeld' }
  | AlreadyResolved
  | { kind: 'refused'; code: OutboundRefusal; detail: string };

export interface AlreadyResolved {
  kind: 'alreadyResolved';
  resolution: AttemptResolution;
  byName: string | null;
  at: Date;
}

export const toAlreadyResolved = ({ resolution, resolvedByName, resolvedAt, createdAt }: StoredAttempt) =>
  ({
    kind: 'alreadyResolved',
    resolution: resolution ?? 'confirmed',
    byName: resolvedByName,
    at: resolvedAt ?? createdAt,
  }) as const;

/**
 * Lets a held text go: as the sitter's, from the number its conversation has now. Consent still wins (law 6), and what
 * another owner set aside stays aside. The message is locked first, so that two who press at once send once.
 */
export async function letGo(
  ports: Pick<Ports, 'clock' | 'ids'>,
  scope: OrgScope,
  tx: Tx,
  command: { messageId: string; userId: string; reason: string },
): Promise<LetGoOutcome> {
  const message = await tx.messages.findLocked(command.messageId);
  if (!message) return { kind: 'notFound' };
  if (!message.wasBlocked || message.releasedAt !== null) return { kind: 'notHeld' };
  const found = await tx.policy.findAttemptOfMessage(message.id);
  const attempt = found && (await tx.policy.lockAttempt(found.id));
  if (attempt?.resolution === 'confirmed') return toAlreadyResolved(attempt);
  const number = await findNumber(tx, message);
  if ('kind' in number) return number;
  const at = ports.clock.now();
  const { messageId, userId, reason } = command;
  await tx.messages.release(messageId, { at, from: number.e164 });
  await queueDelivery(ports, scope, tx, {
    messageId,
    threadId: message.threadId,
    numberId: number.id,
    attemptNo: 1,
    dueAt: at,
  });
  const actor = { type: 'owner', userId } as const;
  await tx.audit.record({
    type: 'message.outbound.force_sent',
    actor,
    subject: { type: 'message', id: messageId },
    threadId: message.threadId,
    data: { reason },
  });
  if (attempt && attempt.resolution === null) {
    await settleAttempt(tx, { attempt, userId, at, resolution: 'forceSent', note: reason });
  }
  tx.notify({ type: 'thread.updated', threadId: message.threadId, messageId });
  return { kind: 'sent', messageId };
}

type Refusal = Extract<LetGoOutcome, { kind: 'refused' }>;

async function findNumber(tx: Tx, message: StoredMessage): Promise<{ id: string; e164: string } | Refusal> {
  const contact = await tx.clients.findBySms(message.to);
  if (!contact || contact.optedOutAt) {
    return { kind: 'refused', code: 'opted_out', detail: 'This client asked for no more texts.' };
  }
  const thread = await tx.threads.find(message.threadId);
  const number = thread && (await tx.numbers.find(thread.businessNumberId));
  const { settings } = await tx.organization.get();
  const isOn = settings.messagingEnabled;
  if (isOn && number?.status === 'active' && (await tx.bindings.hasOpen(message.threadId, number.id))) return number;
  const detail = 'The business number of this conversation cannot send now.';
  return { kind: 'refused', code: 'number_unavailable', detail };
}
