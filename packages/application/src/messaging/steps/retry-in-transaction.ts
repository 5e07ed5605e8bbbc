import type { OutboundRefusal } from '@snout/domain/messaging/decide-outbound';
import type { DeliveryRow } from '../../ports/deliveries';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { queueDelivery } from './automatic-text';

export type RetryOutcome =
  | { kind: 'queued'; deliveryId: string }
  | { kind: 'notFound' }
  | { kind: 'outcomeUnknown' }
  | { kind: 'notRetryable'; detail: string }
  | { kind: 'refused'; code: OutboundRefusal; detail: string };

const UNDELIVERED = new Set(['failed', 'dead', 'notFound', 'canceled']);

/** The next attempt, because a person asks for it. While the last outcome is unknown it is refused: it may have gone out. */
export async function retryInTransaction(
  ports: Pick<Ports, 'clock' | 'ids'>,
  scope: OrgScope,
  tx: Tx,
  command: { messageId: string; userId: string },
): Promise<RetryOutcome> {
  const message = await tx.messages.findLocked(command.messageId);
  if (!message) return { kind: 'notFound' };
  const latest = await lockLatest(tx, message.id);
  if (!latest) return { kind: 'notRetryable', detail: 'This message was never queued to be sent.' };
  const { state } = latest;
  if (state === 'unknown' || state === 'dispatching') return { kind: 'outcomeUnknown' };
  const refusal = await findRefusal(tx, message);
  if (refusal) return refusal;
  const at = ports.clock.now();
  if ((state === 'pending' || state === 'held') && latest.attemptNo > 1) {
    // The next attempt exists already and waits for its time: a person brings it forward.
    await tx.deliveries.update(latest.id, { state: 'pending', nextAttemptAt: at });
    tx.wake('message.dispatch', { orgId: scope.orgId, numberId: latest.numberId }, { id: `${latest.id}.now` });
    tx.notify({ type: 'delivery.updated', threadId: message.threadId, messageId: message.id });
    await auditRetry(tx, { ...command, threadId: message.threadId, attemptNo: latest.attemptNo });
    return { kind: 'queued', deliveryId: latest.id };
  }
  if (!UNDELIVERED.has(state)) return { kind: 'notRetryable', detail: 'This message is on its way or has arrived.' };
  const attemptNo = latest.attemptNo + 1;
  const { threadId, numberId } = latest;
  const deliveryId = await queueDelivery(ports, scope, tx, {
    messageId: message.id,
    threadId,
    numberId,
    attemptNo,
    dueAt: at,
  });
  if (deliveryId === null) return { kind: 'outcomeUnknown' };
  await auditRetry(tx, { ...command, threadId, attemptNo });
  return { kind: 'queued', deliveryId };
}

/** The last attempt, locked. A receipt may add the next one while we wait for the lock: then that is the last. */
async function lockLatest(tx: Tx, messageId: string): Promise<DeliveryRow | null> {
  const seen = await tx.deliveries.latestOfMessage(messageId);
  if (!seen) return null;
  const locked = await tx.deliveries.lock(seen.id, { wait: true });
  const latest = await tx.deliveries.latestOfMessage(messageId);
  return latest && latest.id !== seen.id ? tx.deliveries.lock(latest.id, { wait: true }) : locked;
}

async function findRefusal(
  tx: Tx,
  message: { to: string; threadId: string },
): Promise<Extract<RetryOutcome, { kind: 'refused' }> | null> {
  const contact = await tx.clients.findBySms(message.to);
  if (!contact || contact.optedOutAt) {
    return { kind: 'refused', code: 'opted_out', detail: 'This client asked for no more texts.' };
  }
  const thread = await tx.threads.find(message.threadId);
  const number = thread && (await tx.numbers.find(thread.businessNumberId));
  const { settings } = await tx.organization.get();
  const isOn = settings.messagingEnabled;
  if (isOn && number?.status === 'active' && (await tx.bindings.hasOpen(message.threadId, number.id))) return null;
  return {
    kind: 'refused',
    code: 'number_unavailable',
    detail: 'The business number of this conversation cannot send now.',
  };
}

const auditRetry = (
  tx: Tx,
  entry: { messageId: string; userId: string; threadId: string; attemptNo: number },
): Promise<void> =>
  tx.audit.record({
    type: 'message.outbound.retry_attempted',
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'message', id: entry.messageId },
    threadId: entry.threadId,
    data: { attemptNo: entry.attemptNo },
  });
