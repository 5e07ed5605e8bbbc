import type { DeliveryRow } from '../../ports/deliveries';
import type { ProviderMessage } from '../../ports/messaging-provider';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { loadProviderAccount } from '../../setup/provider-account';
import type { DispatchOutcome, DispatchPorts } from '../dispatch-outcome';
import { bindToProvider } from './fold-callback';

/** Seconds between looks. */
const LOOK_AGAIN_SECONDS = [10, 30, 60, 300] as const;
/** Two clean looks at least this far apart mean that the provider never had it. */
const CLEAN_GAP_MS = 5 * 60_000;
/** Clocks of two companies differ a little. */
const CLOCK_SLACK_MS = 60_000;

/** Looks at the provider for a text whose fate nobody knows: found and bound, or after two clean looks not there. */
export async function reconcileUnknown(
  ports: DispatchPorts,
  scope: OrgScope,
  delivery: DeliveryRow,
): Promise<DispatchOutcome> {
  const asked = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    message: await tx.messages.find(delivery.messageId),
  }));
  const since = new Date((delivery.startedAt ?? delivery.createdAt).getTime() - CLOCK_SLACK_MS);
  const { account, message } = asked;
  const listed =
    account && message
      ? await ports.provider.listMessages(account, { from: message.from, to: message.to, since })
      : null;
  await ports.inTransaction(scope, async (tx) => {
    const current = await tx.deliveries.lock(delivery.id, { wait: true });
    if (current?.state !== 'unknown') return;
    const found = await findOurs(tx, { listed: listed ?? [], body: message?.body ?? '', since });
    const at = ports.clock.now();
    if (found) await bindToProvider(ports, scope, tx, { delivery: current, at, ...found });
    else await noteLook(tx, { delivery: current, at, clean: listed !== null });
  });
  return { kind: 'reconciled' };
}

/** The oldest text of ours at the provider that no other delivery is bound to. */
async function findOurs(
  tx: Tx,
  look: { listed: readonly ProviderMessage[]; body: string; since: Date },
): Promise<{ providerMessageId: string; rawStatus: string } | null> {
  const candidates = look.listed
    .filter(
      (message) => message.direction === 'outbound' && message.body === look.body && message.createdAt >= look.since,
    )
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const candidate of candidates) {
    if (!(await tx.deliveries.findByProviderMessageId(candidate.providerMessageId))) return candidate;
  }
  return null;
}

async function noteLook(tx: Tx, look: { delivery: DeliveryRow; at: Date; clean: boolean }): Promise<void> {
  const { delivery, at, clean } = look;
  const firstClean = delivery.lastListedAt;
  if (clean && firstClean && at.getTime() - firstClean.getTime() >= CLEAN_GAP_MS) {
    await tx.deliveries.update(delivery.id, {
      state: 'notFound',
      nextAttemptAt: null,
      finishedAt: at,
      errorMessage: 'This text never reached the phone network. You can send it again.',
    });
    await tx.threads.setDeliveryFailure(delivery.threadId, true);
    await tx.audit.record({
      type: 'message.delivery.status_updated',
      actor: { type: 'system', name: 'reconcile' },
      subject: { type: 'message', id: delivery.messageId },
      threadId: delivery.threadId,
      data: { attemptNo: delivery.attemptNo, to: 'notFound' },
    });
  } else {
    const seconds = LOOK_AGAIN_SECONDS[Math.min(delivery.listings, LOOK_AGAIN_SECONDS.length - 1)] ?? 300;
    await tx.deliveries.update(delivery.id, {
      nextAttemptAt: new Date(at.getTime() + seconds * 1000),
      listings: delivery.listings + 1,
      ...(clean ? { lastListedAt: firstClean ?? at } : {}),
    });
  }
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
