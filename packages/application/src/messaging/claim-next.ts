import { decidePace } from '@snout/domain/delivery/pace';
import { decideGate, type SendingGate } from '@snout/domain/delivery/sending-gate';
import { decideDispatch } from '@snout/domain/messaging/decide-dispatch';
import type { DeliveryRow } from '../ports/deliveries';
import type { StoredMessage } from '../ports/messages';
import type { OutboundSms, ProviderAccount } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadProviderAccount } from '../setup/provider-account';
import { cancelDelivery } from './steps/cancel-delivery';
import { loadDispatchFacts } from './steps/load-dispatch-facts';

/** The provider call answers or gives up within 10 s; the lease leaves room for a slow commit. */
const LEASE_SECONDS = 30;
/** How long to wait for an account to be connected before looking again. */
const NO_ACCOUNT_WAIT_MS = 60_000;

/** A text that is ours to hand to the provider, once, before its lease ends. */
export interface ClaimedText {
  deliveryId: string;
  /** Which claim of this delivery it is: what an older one has to say no longer counts. */
  sends: number;
  account: ProviderAccount;
  sms: OutboundSms;
  /** It goes out alone to try whether the provider takes our credentials again. */
  isProbe: boolean;
}

/**
 * - `send`: claimed; hand it over.
 * - `skipped`: the next one may not leave any more, or not yet; look again at once.
 * - `wait`: the number or the account has to wait until then.
 * - `idle`: nothing is due, or another worker is at it.
 */
export type NextText =
  | { kind: 'send'; claimed: ClaimedText }
  | { kind: 'skipped' }
  | { kind: 'wait'; until: Date }
  | { kind: 'idle' };

type ClaimPorts = Pick<Ports, 'inTransaction' | 'clock' | 'deployment' | 'secrets'>;

/** Takes the next due text of a number, if gate and pace allow it. The lease is committed before the provider is called. */
export function claimNext(ports: ClaimPorts, scope: OrgScope, { numberId }: { numberId: string }): Promise<NextText> {
  // Switched off by the operator: what waits stays as it is.
  if (!ports.deployment.messagingEnabled) return Promise.resolve({ kind: 'idle' });
  return ports.inTransaction(scope, async (tx) => {
    const gate = await passGate(ports, tx);
    if (gate.kind === 'wait' || gate.kind === 'idle') return gate;
    const lane = await tx.numbers.lockLane(numberId);
    if (!lane) return { kind: 'idle' };
    if (lane.nextSendAt && lane.nextSendAt > lane.now) return { kind: 'wait', until: lane.nextSendAt };
    const delivery = await tx.deliveries.lockNextOfNumber(numberId);
    if (!delivery) return { kind: 'idle' };
    const message = await tx.messages.find(delivery.messageId);
    if (!message) throw new Error(`Delivery ${delivery.id} has no message`);
    const mayLeave = await lookOnceMore(ports, tx, { delivery, message });
    const account = mayLeave && (await loadProviderAccount(ports, scope, tx));
    if (mayLeave && !account) await hold(tx, delivery, new Date(ports.clock.now().getTime() + NO_ACCOUNT_WAIT_MS));
    if (!account) return { kind: 'skipped' };
    const pace = decidePace({ ...lane, segments: message.numSegments });
    if (pace.kind === 'wait') return pace;
    if (gate.kind === 'probe') await tx.organization.setGate(gate.gate);
    await tx.numbers.setNextSendAt(numberId, pace.nextSendAt);
    const sends = await tx.deliveries.lease(delivery.id, { seconds: LEASE_SECONDS, accountSid: account.accountSid });
    const { from, to, body } = message;
    const statusCallbackUrl = `${ports.deployment.publicBaseUrl}/api/messages/status?d=${delivery.id}`;
    const sms = { from, to, body, statusCallbackUrl };
    return { kind: 'send', claimed: { deliveryId: delivery.id, sends, account, sms, isProbe: gate.kind === 'probe' } };
  });
}

type Gate = { kind: 'pass' } | { kind: 'idle' } | { kind: 'probe'; gate: SendingGate } | { kind: 'wait'; until: Date };

/** The gate is locked only when it is not simply open, so that an organisation's numbers do not queue for it. */
async function passGate(ports: Pick<Ports, 'clock'>, tx: Tx): Promise<Gate> {
  // The business has switched its messaging off: what waits stays as it is, and leaves once it is on again.
  if (!(await tx.organization.get()).settings.messagingEnabled) return { kind: 'idle' };
  const connection = await tx.organization.getProvider();
  if (!connection || decideGate(connection.gate, ports.clock.now()).kind === 'pass') return { kind: 'pass' };
  const gate = await tx.organization.lockGate();
  return gate ? decideGate(gate, ports.clock.now()) : { kind: 'pass' };
}

/** Window, lock, consent, quiet hours and number are checked again, now that it is about to leave. */
async function lookOnceMore(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  text: { delivery: DeliveryRow; message: StoredMessage },
): Promise<boolean> {
  const decision = decideDispatch(await loadDispatchFacts(ports, tx, text.delivery, text.message));
  if (decision.kind === 'cancel') {
    await cancelDelivery(tx, text.delivery, { reason: decision.reason, at: ports.clock.now() });
  } else if (decision.kind === 'hold') {
    await hold(tx, text.delivery, decision.until);
  }
  return decision.kind === 'send';
}

async function hold(tx: Tx, delivery: DeliveryRow, until: Date): Promise<void> {
  await tx.deliveries.update(delivery.id, { state: 'held', nextAttemptAt: until });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
