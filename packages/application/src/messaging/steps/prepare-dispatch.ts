import { type DispatchCancelReason, type DispatchFacts, decideDispatch } from '@snout/domain/messaging/decide-dispatch';
import type { DeliveryRow } from '../../ports/deliveries';
import type { StoredMessage } from '../../ports/messages';
import type { OutboundSms, ProviderAccount } from '../../ports/messaging-provider';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { loadProviderAccount } from '../../setup/provider-account';
import { CONSENT_REF } from '../consent-ref';

/** The provider call answers or gives up within 10 s; the lease leaves room for a slow commit. */
const LEASE_SECONDS = 30;
/** How long to wait for credentials to come back before looking again. */
const NO_ACCOUNT_WAIT_MS = 60_000;

export type Prepared =
  | { kind: 'send'; account: ProviderAccount; sms: OutboundSms }
  | { kind: 'notDue' }
  | { kind: 'canceled'; reason: DispatchCancelReason }
  | { kind: 'held'; until: Date }
  | { kind: 'reconcile'; delivery: DeliveryRow };

type PreparePorts = Pick<Ports, 'clock' | 'deployment' | 'secrets'>;

/** Claims a due delivery and looks once more whether it may leave. The lease is committed before the provider is called. */
export async function prepareDispatch(
  ports: PreparePorts,
  scope: OrgScope,
  tx: Tx,
  deliveryId: string,
): Promise<Prepared> {
  const delivery = await tx.deliveries.lock(deliveryId, { dueOnly: true });
  if (!delivery) return { kind: 'notDue' };
  if (delivery.state === 'unknown') return { kind: 'reconcile', delivery };
  if (delivery.state === 'dispatching') {
    // The worker that held the lease is gone, and nobody knows whether it reached the provider.
    await markUnknown(tx, delivery, ports.clock.now());
    return { kind: 'notDue' };
  }
  const message = await tx.messages.find(delivery.messageId);
  if (!message) throw new Error(`Delivery ${deliveryId} has no message`);
  const decision = decideDispatch(await loadDispatchFacts(ports, tx, delivery, message));
  if (decision.kind === 'cancel') {
    await cancel(tx, delivery, { reason: decision.reason, at: ports.clock.now() });
    return { kind: 'canceled', reason: decision.reason };
  }
  const account = await loadProviderAccount(ports, scope, tx);
  if (decision.kind === 'hold' || !account) {
    const until =
      decision.kind === 'hold' ? decision.until : new Date(ports.clock.now().getTime() + NO_ACCOUNT_WAIT_MS);
    await tx.deliveries.update(delivery.id, { state: 'held', nextAttemptAt: until });
    return { kind: 'held', until };
  }
  await tx.deliveries.lease(delivery.id, LEASE_SECONDS);
  const statusCallbackUrl = `${ports.deployment.publicBaseUrl}/api/messages/status?d=${delivery.id}`;
  return { kind: 'send', account, sms: { from: message.from, to: message.to, body: message.body, statusCallbackUrl } };
}

const FIRST_LOOK_MS = 10_000;

/** Nobody knows whether the provider has it: it is looked for, never sent again blindly (law 3). */
export async function markUnknown(tx: Tx, delivery: DeliveryRow, at: Date): Promise<void> {
  await tx.deliveries.update(delivery.id, {
    state: 'unknown',
    leaseUntil: null,
    nextAttemptAt: new Date(at.getTime() + FIRST_LOOK_MS),
    errorMessage: 'We are checking whether this text went out.',
  });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}

async function loadDispatchFacts(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  delivery: DeliveryRow,
  message: StoredMessage,
): Promise<DispatchFacts> {
  const contact = await tx.clients.findContactOfClient(message.clientId);
  const number = await tx.numbers.find(delivery.numberId);
  const sitterId = message.actor === 'sitter' ? message.responsibleSitterId : null;
  const sitter = sitterId ? await tx.sitters.find(sitterId) : null;
  return {
    at: ports.clock.now(),
    sender: toSender(message, sitter),
    windows: sitterId ? await tx.windows.listOfSitterOnThread(sitterId, message.threadId) : [],
    consent: !contact || contact.optedOutAt ? 'optedOut' : 'ok',
    isConsentConfirmation: message.actor === 'system' && (message.clientRef ?? '').startsWith(CONSENT_REF),
    // A blocked text has a delivery only when an owner made one, with a reason.
    isForceSent: message.wasBlocked,
    isBilling: message.isBilling,
    number: number && { type: number.type, status: number.status },
    hasOpenBinding: number !== null && (await tx.bindings.hasOpen(message.threadId, number.id)),
    quietHours: null,
    circuitOpenUntil: null,
  };
}

function toSender(
  message: StoredMessage,
  sitter: { id: string; status: string; messagingLockedAt: Date | null } | null,
): DispatchFacts['sender'] {
  if (message.actor !== 'sitter') return { role: message.actor === 'client' ? 'system' : message.actor };
  // A sitter's text without its sitter is refused, not sent (law 5).
  if (!sitter) return { role: 'sitter', sitterId: '', locked: true };
  return {
    role: 'sitter',
    sitterId: sitter.id,
    locked: sitter.messagingLockedAt !== null || sitter.status !== 'active',
  };
}

const CANCEL_WORDS: Readonly<Record<DispatchCancelReason, string>> = {
  optedOut: 'The client asked for no more texts, so this one wasn’t sent.',
  sitterLocked: 'The sitter’s messaging was locked before this text left.',
  outsideWindow: 'The sitter’s time with this client ended before this text left.',
  billingNotAllowed: 'Billing texts leave from the front desk only.',
  numberUnavailable: 'The business number could not be used when this text was due.',
};

async function cancel(tx: Tx, delivery: DeliveryRow, why: { reason: DispatchCancelReason; at: Date }): Promise<void> {
  await tx.deliveries.update(delivery.id, {
    state: 'canceled',
    finishedAt: why.at,
    nextAttemptAt: null,
    errorMessage: CANCEL_WORDS[why.reason],
  });
  await tx.audit.record({
    type: 'message.outbound.canceled',
    actor: { type: 'system', name: 'dispatch' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { reason: why.reason, attemptNo: delivery.attemptNo },
  });
  if (why.reason !== 'optedOut') await tx.threads.setDeliveryFailure(delivery.threadId, true);
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
