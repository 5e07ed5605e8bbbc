import { decideRetry } from '@snout/domain/delivery/decide-retry';
import { classifyProviderError, type ProviderErrorClass } from '@snout/domain/delivery/provider-errors';
import type { DeliveryRow } from '../../ports/deliveries';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { queueDelivery } from './automatic-text';
import { recordConsent } from './record-consent';

/** The provider said no: a later attempt with its due time, or a dead letter that a person must look at. */
export async function recordFailure(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  failure: {
    delivery: DeliveryRow;
    code: number | null;
    httpStatus: number | null;
    rawStatus: string | null;
    at: Date;
  },
): Promise<void> {
  const { delivery, code, at } = failure;
  const { settings } = await tx.organization.get();
  const meaning = classifyProviderError(code, failure.httpStatus);
  const decision = decideRetry({
    attemptNo: delivery.attemptNo,
    errorCode: code,
    httpStatus: failure.httpStatus,
    now: at,
    scheduleMinutes: settings.retryScheduleMinutes,
  });
  await tx.deliveries.update(delivery.id, {
    state: decision.kind === 'retryAt' ? 'failed' : 'dead',
    rawStatus: failure.rawStatus,
    errorCode: code,
    errorMessage: meaning.plainWords,
    nextAttemptAt: null,
    leaseUntil: null,
    checkAt: null,
    finishedAt: at,
  });
  await tx.threads.setDeliveryFailure(delivery.threadId, true);
  if (decision.kind === 'retryAt') {
    const { messageId, threadId, numberId } = delivery;
    await queueDelivery(ports, scope, tx, {
      messageId,
      threadId,
      numberId,
      attemptNo: decision.attemptNo,
      dueAt: decision.at,
    });
  } else {
    await deadLetter(tx, delivery, code);
  }
  await applyEffect(tx, { delivery, meaning, at });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}

async function deadLetter(tx: Tx, delivery: DeliveryRow, code: number | null): Promise<void> {
  await tx.alerts.raise({
    type: 'delivery.dead_letter',
    severity: 'high',
    subject: delivery.messageId,
    dedupeKey: `deadLetter.${delivery.messageId}`,
    data: { code },
  });
  await tx.audit.record({
    type: 'message.outbound.dead_lettered',
    actor: { type: 'system', name: 'delivery' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { attemptNo: delivery.attemptNo, code },
  });
  tx.notify({ type: 'alert.raised', threadId: delivery.threadId });
}

async function applyEffect(
  tx: Tx,
  told: { delivery: DeliveryRow; meaning: ProviderErrorClass; at: Date },
): Promise<void> {
  const { delivery, meaning, at } = told;
  if (meaning.effect === 'none') return;
  if (meaning.effect !== 'recordOptOut') {
    await tx.alerts.raise({
      type: `provider.${meaning.effect}`,
      severity: 'high',
      subject: delivery.numberId,
      dedupeKey: `${meaning.effect}.${delivery.numberId}`,
    });
    return;
  }
  const message = await tx.messages.find(delivery.messageId);
  const contact = message && (await tx.clients.findBySms(message.to));
  if (!contact) return;
  const { contactPointId, address } = contact;
  // What we only suspected is certain now.
  if ((await tx.consent.lock(contactPointId)).state === 'optedOut') return;
  await recordConsent(tx, {
    entry: {
      contactPointId,
      kind: 'optOut',
      source: 'provider',
      wording: null,
      actor: 'provider',
      actorUserId: null,
      at,
    },
    address,
    actor: { type: 'system', name: 'provider' },
    threadId: delivery.threadId,
  });
  tx.notify({ type: 'thread.updated', threadId: delivery.threadId });
}
