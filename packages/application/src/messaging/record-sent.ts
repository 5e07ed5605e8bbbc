import { classifyProviderError } from '@snout/domain/delivery/provider-errors';
import { afterAccepted, afterNotSent, afterRefusal, isTroubled } from '@snout/domain/delivery/sending-gate';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { DeliveryState } from '@snout/domain/shared/vocabulary';
import type { DeliveryRow } from '../ports/deliveries';
import type { SendResult } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { ClaimedText } from './claim-next';
import { bindToProvider } from './steps/fold-callback';
import { markUnknown } from './steps/mark-unknown';
import { recordFailure } from './steps/record-failure';

const CREDENTIALS_ALERT = 'provider.credentials';

export type RecordPorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'chance'>;
/** Where a delivery may be when its answer comes: claimed, or looked for since the claim lapsed. */
const ANSWERABLE: ReadonlySet<DeliveryState> = new Set(['dispatching', 'unknown']);
const ACCEPTABLE: ReadonlySet<DeliveryState> = new Set([...ANSWERABLE, 'pending', 'notFound']);

/** Who takes our text, or refuses it for its own sake, takes our credentials. */
function takesCredentials(result: SendResult): boolean {
  if (result.kind === 'accepted') return true;
  if (result.kind !== 'rejected' || result.httpStatus === 429) return false;
  const { effect, retry } = classifyProviderError(result.code, result.httpStatus);
  return effect !== 'openCircuit' && retry !== 'reconcile' && result.code !== 20429;
}

type Told = { delivery: DeliveryRow; at: Date; isProbe: boolean };

/** Writes down what the provider said to a claimed text. Said twice, or after another claim, it changes nothing. */
export function recordSent(
  ports: RecordPorts,
  scope: OrgScope,
  { claimed, result }: { claimed: Pick<ClaimedText, 'deliveryId' | 'sends' | 'isProbe'>; result: SendResult },
): Promise<void> {
  return ports.inTransaction(scope, async (tx) => {
    const delivery = await tx.deliveries.lock(claimed.deliveryId, { wait: true });
    if (!delivery) throw new Error(`Delivery ${claimed.deliveryId} is gone`);
    const at = ports.clock.now();
    if (takesCredentials(result)) await easeGate(tx, { now: at, isProbe: claimed.isProbe });
    // A status callback can overtake the answer and bind the delivery first: then there is nothing left to record.
    if (delivery.providerMessageId) return;
    // That it has the text is true whatever we made of it meanwhile; anything else only the present claim may say.
    const mayTell = result.kind === 'accepted' ? ACCEPTABLE : ANSWERABLE;
    if (!mayTell.has(delivery.state)) return;
    if (result.kind !== 'accepted' && delivery.sends !== claimed.sends) return;
    const told = { delivery, at, isProbe: claimed.isProbe };
    switch (result.kind) {
      case 'accepted':
        await bindToProvider(ports, scope, tx, { ...told, ...result, errorCode: null });
        return;
      case 'rejected':
        return recordRejection(ports, scope, tx, { ...told, ...result });
      case 'notSent':
        await pause(ports, tx, { at, retryAfterSeconds: result.retryAfterSeconds });
        return putBack(scope, tx, delivery, at);
      case 'unknown':
        return markUnknown(tx, delivery, at);
      default:
        return assertNever(result);
    }
  });
}

async function recordRejection(
  ports: RecordPorts,
  scope: OrgScope,
  tx: Tx,
  told: Told & { code: number | null; httpStatus: number | null },
): Promise<void> {
  const { delivery, at, code, httpStatus } = told;
  const meaning = classifyProviderError(code, httpStatus);
  if (meaning.retry === 'reconcile') return markUnknown(tx, delivery, at);
  if (code === 20429 || httpStatus === 429) {
    await pause(ports, tx, { at, retryAfterSeconds: null });
    return putBack(scope, tx, delivery, at);
  }
  if (meaning.effect === 'openCircuit') {
    await refuseCredentials(scope, tx, told);
    return putBack(scope, tx, delivery, at);
  }
  await recordFailure(ports, scope, tx, { delivery, code, httpStatus, rawStatus: 'failed', at });
}

/** The account is refused, not the text: all of the organisation's texts wait for credentials that work. */
async function refuseCredentials(scope: OrgScope, tx: Tx, { at, isProbe }: Told): Promise<void> {
  const gate = await tx.organization.lockGate();
  if (!gate) return;
  const next = afterRefusal(gate, { now: at, isProbe });
  await tx.organization.setGate(next);
  if (!next.openUntil) return;
  const isNew = await tx.alerts.raise({
    type: 'provider.credentials_refused',
    severity: 'critical',
    subject: scope.orgId,
    dedupeKey: CREDENTIALS_ALERT,
  });
  if (!isNew) return;
  await tx.audit.record({
    type: 'provider.circuit_opened',
    actor: { type: 'system', name: 'dispatch' },
    subject: { type: 'organization', id: scope.orgId },
    data: { refusals: next.refusals },
  });
  tx.notify({ type: 'alert.raised' });
}

async function easeGate(tx: Tx, told: { now: Date; isProbe: boolean }): Promise<void> {
  const connection = await tx.organization.getProvider();
  if (!connection || !isTroubled(connection.gate)) return;
  const gate = await tx.organization.lockGate();
  if (!gate) return;
  const eased = afterAccepted(gate, told);
  await tx.organization.setGate(eased);
  if (gate.openUntil && !eased.openUntil && (await tx.alerts.resolve(CREDENTIALS_ALERT))) {
    await tx.audit.record({
      type: 'provider.circuit_closed',
      actor: { type: 'system', name: 'dispatch' },
      subject: { type: 'provider', id: connection.accountSid },
    });
    tx.notify({ type: 'alert.raised' });
  }
}

async function pause(
  ports: Pick<Ports, 'chance'>,
  tx: Tx,
  told: { at: Date; retryAfterSeconds: number | null },
): Promise<void> {
  const gate = await tx.organization.lockGate();
  const { at: now, retryAfterSeconds } = told;
  if (gate)
    await tx.organization.setGate(afterNotSent(gate, { now, chance: ports.chance.fraction(), retryAfterSeconds }));
}

/** It certainly did not leave: the same attempt again, first in its lane. When, says the gate. */
async function putBack(scope: OrgScope, tx: Tx, delivery: DeliveryRow, at: Date): Promise<void> {
  await tx.deliveries.update(delivery.id, { state: 'pending', leaseUntil: null, nextAttemptAt: at });
  const lane = { orgId: scope.orgId, numberId: delivery.numberId };
  tx.wake('message.dispatch', lane, { id: `${delivery.id}.again-${delivery.sends}` });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
