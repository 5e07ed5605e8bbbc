import { decideNextCheck } from '@snout/domain/delivery/receipt-check';
import type { DeliveryRow } from '../ports/deliveries';
import type { ProviderMessage } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadProviderAccount } from '../setup/provider-account';
import { foldCallback } from './steps/fold-callback';
import type { ReconcilePorts } from './steps/reconcile-unknown';

type SweepPorts = ReconcilePorts & Pick<Ports, 'directory'>;

/** Asks the provider about texts it has told us nothing final about: receipts get lost. Answers how many were due. */
export async function checkReceipts(ports: SweepPorts, { limit }: { limit: number }): Promise<number> {
  const due = await ports.directory.listDueChecks(limit);
  for (const { orgId, deliveryId } of due) await checkReceipt(ports, { orgId }, deliveryId);
  return due.length;
}

async function checkReceipt(ports: ReconcilePorts, scope: OrgScope, deliveryId: string): Promise<void> {
  const { account, delivery } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    delivery: await tx.deliveries.find(deliveryId),
  }));
  if (!delivery?.providerMessageId) return;
  const seen = account ? await ports.provider.fetchMessage(account, delivery.providerMessageId) : null;
  await ports.inTransaction(scope, async (tx) => {
    const current = await tx.deliveries.lock(deliveryId, { wait: true });
    if (current) await noteCheck(ports, scope, tx, { delivery: current, seen });
  });
}

async function noteCheck(
  ports: ReconcilePorts,
  scope: OrgScope,
  tx: Tx,
  { delivery, seen }: { delivery: DeliveryRow; seen: ProviderMessage | 'gone' | null },
): Promise<void> {
  const at = ports.clock.now();
  const isListed = seen !== null && seen !== 'gone';
  const now = isListed ? await foldCallback(ports, scope, tx, { delivery, ...seen, at }) : delivery;
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
  for (const { orgId, deliveryId } of found) {
    await ports.inTransaction({ orgId }, async (tx) => {
      let delivery: DeliveryRow | null = await tx.deliveries.lock(deliveryId, { wait: true });
      if (!delivery?.providerMessageId) return;
      const at = ports.clock.now();
      for (const callback of await tx.deliveries.bindParkedCallbacks(delivery.id, delivery.providerMessageId)) {
        delivery = await foldCallback(ports, { orgId }, tx, { delivery, ...callback, at });
      }
    });
  }
  return found.length;
}
