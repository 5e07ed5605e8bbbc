import type { DispatchCancelReason } from '@snout/domain/messaging/decide-dispatch';
import type { DeliveryRow } from '../../ports/deliveries';
import type { Tx } from '../../ports/transaction';

const CANCEL_WORDS: Readonly<Record<DispatchCancelReason, string>> = {
  optedOut: 'The client asked for no more texts, so this one wasn’t sent.',
  confirmationLate: 'It was too late to confirm the opt-out by text.',
  heldByPolicy: 'This text is held for review.',
  sitterLocked: 'The sitter’s messaging was locked before this text left.',
  outsideWindow: 'The sitter’s time with this client ended before this text left.',
  billingNotAllowed: 'Billing texts leave from the front desk only.',
  numberUnavailable: 'The business number could not be used when this text was due.',
};

const isTheirWish = (reason: DispatchCancelReason): boolean => reason === 'optedOut' || reason === 'confirmationLate';

/** A text that may not leave any more, with the reason in words. */
export async function cancelDelivery(
  tx: Tx,
  delivery: DeliveryRow,
  why: { reason: DispatchCancelReason; at: Date },
): Promise<void> {
  await tx.deliveries.update(delivery.id, {
    state: 'canceled',
    finishedAt: why.at,
    nextAttemptAt: null,
    errorMessage: CANCEL_WORDS[why.reason],
    // What the client asked for needs nobody's attention.
    ...(isTheirWish(why.reason) ? { dismissedAt: why.at } : {}),
  });
  await tx.audit.record({
    type: 'message.outbound.canceled',
    actor: { type: 'system', name: 'dispatch' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { reason: why.reason, attemptNo: delivery.attemptNo },
  });
  if (!isTheirWish(why.reason)) await tx.threads.setDeliveryFailure(delivery.threadId, true);
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
