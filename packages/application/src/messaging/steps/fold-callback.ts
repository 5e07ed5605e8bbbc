import { foldCallbacks } from '@snout/domain/delivery/callback-fold';
import { decideNextCheck } from '@snout/domain/delivery/receipt-check';
import type { DeliveryRow } from '../../ports/deliveries';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { recordFailure } from './record-failure';

/** Folds one status of the provider into a locked delivery. Repeated or late statuses change nothing. */
export async function foldCallback(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  told: { delivery: DeliveryRow; rawStatus: string; errorCode: number | null; at: Date },
): Promise<DeliveryRow> {
  const { delivery, rawStatus, errorCode, at } = told;
  const folded = foldCallbacks({ rawStatus: delivery.rawStatus, state: delivery.state }, { rawStatus, errorCode });
  if (folded.rawStatus === delivery.rawStatus && folded.state === delivery.state) return delivery;
  await tx.audit.record({
    type: 'message.delivery.status_updated',
    actor: { type: 'system', name: 'provider' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { attemptNo: delivery.attemptNo, from: delivery.rawStatus, to: folded.rawStatus, code: errorCode },
  });
  if (folded.state === 'failed') {
    await recordFailure(ports, scope, tx, {
      delivery,
      code: errorCode,
      httpStatus: null,
      rawStatus: folded.rawStatus,
      at,
    });
    return { ...delivery, ...folded };
  }
  const done = folded.state === 'delivered' || folded.state === 'canceled';
  const settled = done ? { finishedAt: at, checkAt: null } : { finishedAt: null };
  const change = { ...folded, ...settled, nextAttemptAt: null, leaseUntil: null, errorMessage: null };
  await tx.deliveries.update(delivery.id, change);
  if (folded.state === 'delivered') await noteArrived(tx, delivery);
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
  return { ...delivery, ...change };
}

/** It got through: what was raised about this message, or about its number, is over. */
async function noteArrived(tx: Tx, { messageId, numberId, threadId }: DeliveryRow): Promise<void> {
  if (!(await tx.deliveries.threadHasFailure(threadId))) await tx.threads.setDeliveryFailure(threadId, false);
  const ofNumber = NUMBER_ALERTS.map((effect) => `${effect}.${numberId}`);
  if (await tx.alerts.resolve(`deadLetter.${messageId}`, ...ofNumber)) tx.notify({ type: 'alert.raised', threadId });
}

/** Alerts that a text which arrives proves wrong. */
const NUMBER_ALERTS = ['numberAlert', 'blockNumber', 'slowNumber', 'setupAlert'] as const;

const LAST_CHECK_MS = 5 * 60_000;

/** The provider has the text under this id: remembers it, and folds in whatever it told us before we knew. */
export async function bindToProvider(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  bound: { delivery: DeliveryRow; providerMessageId: string; rawStatus: string; errorCode: number | null; at: Date },
): Promise<DeliveryRow> {
  const { delivery, providerMessageId, at } = bound;
  const check = decideNextCheck({ sentAt: delivery.startedAt ?? at, now: at });
  const accepted = {
    state: 'accepted',
    providerMessageId,
    rawStatus: 'queued',
    nextAttemptAt: null,
    leaseUntil: null,
    errorMessage: null,
    // However late it was accepted, its receipt is asked for once at least.
    checkAt: check.kind === 'checkAt' ? check.at : new Date(at.getTime() + LAST_CHECK_MS),
  } as const;
  await tx.deliveries.update(delivery.id, accepted);
  if (delivery.state === 'unknown') await tx.alerts.resolve(`unknown.${delivery.messageId}`);
  await tx.audit.record({
    type: 'message.outbound.sent',
    actor: { type: 'system', name: 'dispatch' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { attemptNo: delivery.attemptNo, providerMessageId },
  });
  let current: DeliveryRow = { ...delivery, ...accepted };
  const parked = await tx.deliveries.bindParkedCallbacks(delivery.id, providerMessageId);
  // What we were told carries codes and came first.
  for (const callback of [...parked, { rawStatus: bound.rawStatus, errorCode: bound.errorCode }]) {
    current = await foldCallback(ports, scope, tx, { delivery: current, ...callback, at });
  }
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
  return current;
}
