import { candidatesFor, decideAfterLook, listedSince } from '@snout/domain/delivery/look-for-sent';
import type { DeliveryRow } from '../../ports/deliveries';
import type { ProviderMessage } from '../../ports/messaging-provider';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { loadAccountOf } from '../../setup/provider-account';
import { bindToProvider } from './fold-callback';

export type ReconcilePorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'secrets' | 'provider'>;

/** Looks at the provider for a text whose fate nobody knows: found and bound, or after two clean looks not there. */
export async function reconcileUnknown(
  ports: ReconcilePorts,
  scope: OrgScope,
  delivery: DeliveryRow,
): Promise<'looked' | 'unreachable'> {
  const startedAt = delivery.startedAt ?? delivery.createdAt;
  const { account, message } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadAccountOf(ports, scope, tx, delivery),
    message: await tx.messages.find(delivery.messageId),
  }));
  const listed =
    account && message
      ? await ports.provider.listMessages(account, {
          from: message.from,
          to: message.to,
          since: listedSince(startedAt),
        })
      : null;
  await ports.inTransaction(scope, async (tx) => {
    const current = await tx.deliveries.lock(delivery.id, { wait: true });
    if (current?.state !== 'unknown') return;
    const candidates = candidatesFor(listed ?? [], { body: message?.body ?? '', startedAt });
    const found = await findUntaken(tx, current, candidates);
    const at = ports.clock.now();
    if (found && found !== 'unclear') await bindToProvider(ports, scope, tx, { delivery: current, at, ...found });
    else await noteLook(tx, { delivery: current, at, startedAt, isClean: listed !== null && found === null });
  });
  return listed === null ? 'unreachable' : 'looked';
}

/** The oldest candidate that no other delivery is bound to. Unclear while a text of the same words is under way. */
async function findUntaken(
  tx: Tx,
  delivery: DeliveryRow,
  candidates: readonly ProviderMessage[],
): Promise<ProviderMessage | 'unclear' | null> {
  for (const candidate of candidates) {
    if (await tx.deliveries.findByProviderMessageId(candidate.providerMessageId)) continue;
    return (await tx.deliveries.hasTwinUnderWay(delivery)) ? 'unclear' : candidate;
  }
  return null;
}

async function noteLook(
  tx: Tx,
  look: { delivery: DeliveryRow; at: Date; startedAt: Date; isClean: boolean },
): Promise<void> {
  const { delivery, at } = look;
  const decision = decideAfterLook({ ...look, looks: delivery.listings, firstCleanAt: delivery.lastListedAt });
  if (decision.kind === 'notFound') return settleAsNotFound(tx, delivery, at);
  await tx.deliveries.update(delivery.id, {
    nextAttemptAt: decision.at,
    listings: delivery.listings + 1,
    lastListedAt: decision.firstCleanAt,
  });
  if (!decision.isWorrying) return;
  const { messageId: subject, threadId } = delivery;
  const isNew = await tx.alerts.raise({
    type: 'delivery.unknown',
    severity: 'high',
    subject,
    dedupeKey: `unknown.${subject}`,
  });
  if (isNew) tx.notify({ type: 'alert.raised', threadId });
}

async function settleAsNotFound(tx: Tx, delivery: DeliveryRow, at: Date): Promise<void> {
  await tx.deliveries.update(delivery.id, {
    state: 'notFound',
    nextAttemptAt: null,
    finishedAt: at,
    errorMessage: 'This text never reached the phone network. You can send it again.',
  });
  await tx.threads.setDeliveryFailure(delivery.threadId, true);
  await tx.alerts.resolve(`unknown.${delivery.messageId}`);
  await tx.audit.record({
    type: 'message.delivery.status_updated',
    actor: { type: 'system', name: 'reconcile' },
    subject: { type: 'message', id: delivery.messageId },
    threadId: delivery.threadId,
    data: { attemptNo: delivery.attemptNo, to: 'notFound' },
  });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
