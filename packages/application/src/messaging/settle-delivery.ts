import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { markUnknown } from './steps/mark-unknown';
import { type ReconcilePorts, reconcileUnknown } from './steps/reconcile-unknown';

/** Deliveries settled at once while sweeping. */
const WIDTH = 8;

/** Settles deliveries that wait for something else than their turn, over all organisations. Answers how many were due. */
export async function settleDueDeliveries(
  ports: ReconcilePorts & Pick<Ports, 'directory'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueDeliveries(limit);
  const rest = due.values();
  const lane = async (): Promise<void> => {
    for (const { orgId, deliveryId } of rest) await settleDelivery(ports, { orgId }, deliveryId);
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(WIDTH, due.length) }, lane));
  const failed = lanes.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return due.length;
}

/** A held one joins its lane, a lapsed lease becomes unknown, an unknown one is looked for at the provider. */
async function settleDelivery(ports: ReconcilePorts, scope: OrgScope, deliveryId: string): Promise<void> {
  const unknown = await ports.inTransaction(scope, async (tx) => {
    const delivery = await tx.deliveries.lock(deliveryId, { dueOnly: true });
    if (delivery?.state === 'unknown') return delivery;
    if (delivery?.state === 'held') {
      await tx.deliveries.update(delivery.id, { state: 'pending' });
      const lane = { orgId: scope.orgId, numberId: delivery.numberId };
      tx.wake('message.dispatch', lane, { id: `${delivery.id}.unheld` });
    }
    // The worker that held the lease is gone, and nobody knows whether it reached the provider.
    if (delivery?.state === 'dispatching') await markUnknown(tx, delivery, ports.clock.now());
    return null;
  });
  if (unknown) await reconcileUnknown(ports, scope, unknown);
}
