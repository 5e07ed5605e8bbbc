import { decideNextCheck } from '@snout/domain/delivery/receipt-check';
import type { DeliveryRow } from '../ports/deliveries';
import type { ProviderMessage } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadAccountOf } from '../setup/provider-account';
import { foldCallback } from './steps/fold-callback';
import { perOrg } from './steps/per-org';
import type { ReconcilePorts } from './steps/reconcile-unknown';

type SweepPorts = ReconcilePorts & Pick<Ports, 'directory'>;

/** Who takes a row for a check has it for so long; then another may. */
const CHECK_TAKES_MS = 5 * 60_000;

/** Asks the provider about texts it has told us nothing final about: receipts get lost. Answers how many were due. */
export async function checkReceipts(ports: SweepPorts, { limit }: { limit: number }): Promise<number> {
  const due = await ports.directory.listDueChecks(limit);
  await perOrg(due, async ({ orgId, deliveryId }) =>
    (await checkReceipt(ports, { orgId }, deliveryId)) === 'unreachable' ? 'stop' : 'goOn',
  );
  return due.length;
}

async function checkReceipt(
  ports: ReconcilePorts,
  scope: OrgScope,
  deliveryId: string,
): Promise<'checked' | 'unreachable'> {
  const delivery = await ports.inTransaction(scope, async (tx) => {
    const locked = await tx.deliveries.lock(deliveryId, { wait: true });
    const now = ports.clock.now();
    if (!locked?.checkAt || locked.checkAt > now) return null;
    await tx.deliveries.update(locked.id, { checkAt: new Date(now.getTime() + CHECK_TAKES_MS) });
    return locked;
  });
  if (!delivery?.providerMessageId) return 'checked';
  const account = await ports.inTransaction(scope, (tx) => loadAccountOf(ports, scope, tx, delivery));
  const seen = account ? await ports.provider.fetchMessage(account, delivery.providerMessageId) : null;
  if (seen === null) return 'unreachable';
  await ports.inTransaction(scope, async (tx) => {
    const current = await tx.deliveries.lock(deliveryId, { wait: true });
    if (current) await noteCheck(ports, scope, tx, { delivery: current, seen });
  });
  return 'checked';
}

async function noteCheck(
  ports: ReconcilePorts,
  scope: OrgScope,
  tx: Tx,
  { delivery, seen }: { delivery: DeliveryRow; seen: ProviderMessage | 'gone' },
): Promise<void> {
  const at = ports.clock.now();
  const now = seen !== 'gone' ? await foldCallback(ports, scope, tx, { delivery, ...seen, at }) : delivery;
  if (now.state !== 'accepted' && now.state !== 'sent') return;
  const decision = decideNextCheck({ sentAt: delivery.startedAt ?? delivery.createdAt, now: at });
  // What the provider does not know any more will not be told to us either.
  const isFinal = decision.kind === 'final' || seen === 'gone';
  await tx.deliveries.update(delivery.id, {
    checkAt: isFinal ? null : decision.at,
    ...(isFinal ? { finishedAt: at } : {}),
  });
  if (isFinal) tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}

/** Folds in callbacks that came before anybody knew whose they were, and that nothing has bound since. */
export async function bindParkedCallbacks(ports: SweepPorts, { limit }: { limit: number }): Promise<number> {
  const found = await ports.directory.listBindableCallbacks(limit);
  await perOrg(found, async ({ orgId, deliveryId }) => {
    await ports.inTransaction({ orgId }, async (tx) => {
      let delivery: DeliveryRow | null = await tx.deliveries.lock(deliveryId, { wait: true });
      if (!delivery?.providerMessageId) return;
      const at = ports.clock.now();
      for (const callback of await tx.deliveries.bindParkedCallbacks(delivery.id, delivery.providerMessageId)) {
        delivery = await foldCallback(ports, { orgId }, tx, { delivery, ...callback, at });
      }
    });
    return 'goOn';
  });
  return found.length;
}
