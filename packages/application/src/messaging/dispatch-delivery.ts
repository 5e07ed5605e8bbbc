import { classifyProviderError } from '@snout/domain/delivery/provider-errors';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { DeliveryRow } from '../ports/deliveries';
import type { SendResult } from '../ports/messaging-provider';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { DispatchOutcome, DispatchPorts } from './dispatch-outcome';
import { bindToProvider } from './steps/fold-callback';
import { markUnknown, prepareDispatch } from './steps/prepare-dispatch';
import { reconcileUnknown } from './steps/reconcile-unknown';
import { recordFailure } from './steps/record-failure';

/**
 * Sends one due delivery: claim and lease in one transaction, the provider's call outside of any, what it said in another.
 * A process killed in between leaves a lease that runs out into `unknown`, never a second send.
 */
export async function dispatchDelivery(
  ports: DispatchPorts,
  scope: OrgScope,
  command: { deliveryId: string },
): Promise<DispatchOutcome> {
  const prepared = await ports.inTransaction(scope, (tx) => prepareDispatch(ports, scope, tx, command.deliveryId));
  switch (prepared.kind) {
    case 'notDue':
    case 'held':
    case 'canceled':
      return { kind: prepared.kind };
    case 'reconcile':
      return reconcileUnknown(ports, scope, prepared.delivery);
    case 'send': {
      const result = await ports.provider.send(prepared.account, prepared.sms);
      return ports.inTransaction(scope, (tx) =>
        recordResult(ports, scope, tx, { deliveryId: command.deliveryId, result }),
      );
    }
    default:
      return assertNever(prepared);
  }
}

async function recordResult(
  ports: DispatchPorts,
  scope: OrgScope,
  tx: Tx,
  { deliveryId, result }: { deliveryId: string; result: SendResult },
): Promise<DispatchOutcome> {
  const delivery = await tx.deliveries.lock(deliveryId, { wait: true });
  if (!delivery) throw new Error(`Delivery ${deliveryId} is gone`);
  const at = ports.clock.now();
  // A status callback can overtake the answer and bind the delivery first: then there is nothing left to record.
  const isOpen = delivery.state === 'dispatching' || delivery.state === 'unknown';
  if (!isOpen || delivery.providerMessageId) return { kind: 'sent' };
  switch (result.kind) {
    case 'accepted':
      await bindToProvider(ports, scope, tx, { delivery, at, ...result });
      return { kind: 'sent' };
    case 'rejected':
      return recordRejection(ports, scope, tx, { delivery, at, ...result });
    case 'notSent':
      await postpone(scope, tx, { delivery, at, retryAfterSeconds: result.retryAfterSeconds });
      return { kind: 'notSent' };
    case 'unknown':
      await markUnknown(tx, delivery, at);
      return { kind: 'unknown' };
    default:
      return assertNever(result);
  }
}

/** The account is refused, not the text: it waits for credentials that work. */
const ACCOUNT_WAIT_SECONDS = 60;

async function recordRejection(
  ports: DispatchPorts,
  scope: OrgScope,
  tx: Tx,
  refused: { delivery: DeliveryRow; at: Date; code: number | null; httpStatus: number | null },
): Promise<DispatchOutcome> {
  const { delivery, at, code, httpStatus } = refused;
  const meaning = classifyProviderError(code, httpStatus);
  if (meaning.retry === 'reconcile') {
    await markUnknown(tx, delivery, at);
    return { kind: 'unknown' };
  }
  if (meaning.effect === 'openCircuit') {
    await tx.alerts.raise({
      type: 'provider.credentials_refused',
      severity: 'critical',
      subject: scope.orgId,
      dedupeKey: 'provider.credentials',
    });
    tx.notify({ type: 'alert.raised' });
    await postpone(scope, tx, { delivery, at, retryAfterSeconds: ACCOUNT_WAIT_SECONDS });
    return { kind: 'held' };
  }
  await recordFailure(ports, scope, tx, { delivery, code, httpStatus, rawStatus: 'failed', at });
  return { kind: 'rejected' };
}

const MAX_BACKOFF_MS = 30_000;

/** It certainly did not leave (no connection, too many calls): the same attempt again, ever a little later. */
async function postpone(
  scope: OrgScope,
  tx: Tx,
  why: { delivery: DeliveryRow; at: Date; retryAfterSeconds: number | null },
): Promise<void> {
  const { delivery, at } = why;
  const backoff = Math.min(MAX_BACKOFF_MS, 1000 * 2 ** Math.min(delivery.sends, 5));
  const nextAttemptAt = new Date(at.getTime() + Math.max(backoff, (why.retryAfterSeconds ?? 0) * 1000));
  await tx.deliveries.update(delivery.id, { state: 'pending', leaseUntil: null, nextAttemptAt });
  tx.wake(
    'message.dispatch',
    { orgId: scope.orgId, deliveryId: delivery.id },
    { id: `${delivery.id}.again-${delivery.sends}`, runAt: nextAttemptAt },
  );
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
