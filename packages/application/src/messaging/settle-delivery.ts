import type { DeliveryRow } from '../ports/deliveries';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { markUnknown } from './steps/mark-unknown';
import { perOrg } from './steps/per-org';
import { type ReconcilePorts, reconcileUnknown } from './steps/reconcile-unknown';

/** Who takes a row for a look has it for so long; then another may. */
const LOOK_TAKES_MS = 60_000;

/** Settles deliveries that wait for something else than their turn, over all organisations. Answers how many were due. */
export async function settleDueDeliveries(
  ports: ReconcilePorts & Pick<Ports, 'directory'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueDeliveries(limit);
  const unknown: (OrgScope & { delivery: DeliveryRow })[] = [];
  // What needs only the database goes first, so that no provider can keep it waiting.
  const settled = perOrg(due, async ({ orgId, deliveryId }) => {
    const delivery = await ports.inTransaction({ orgId }, (tx) => settleHere(ports, { orgId }, tx, deliveryId));
    if (delivery) unknown.push({ orgId, delivery });
    return 'goOn';
  });
  const failure = await settled.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  await perOrg(unknown, async ({ orgId, delivery }) =>
    (await reconcileUnknown(ports, { orgId }, delivery)) === 'unreachable' ? 'stop' : 'goOn',
  );
  if (failure) throw failure.error;
  return due.length;
}

/** A held one joins its lane, a lapsed lease becomes unknown; an unknown one is taken for a look. */
async function settleHere(
  ports: Pick<Ports, 'clock'>,
  scope: OrgScope,
  tx: Tx,
  deliveryId: string,
): Promise<DeliveryRow | null> {
  const delivery = await tx.deliveries.lock(deliveryId, { dueOnly: true });
  const at = ports.clock.now();
  if (delivery?.state === 'held') {
    await tx.deliveries.update(delivery.id, { state: 'pending' });
    const lane = { orgId: scope.orgId, numberId: delivery.numberId };
    tx.wake('message.dispatch', lane, { id: `${delivery.id}.unheld` });
  }
  // The worker that held the lease is gone, and nobody knows whether it reached the provider.
  if (delivery?.state === 'dispatching') await markUnknown(tx, delivery, at);
  if (delivery?.state !== 'unknown') return null;
  await tx.deliveries.update(delivery.id, { nextAttemptAt: new Date(at.getTime() + LOOK_TAKES_MS) });
  return delivery;
}
