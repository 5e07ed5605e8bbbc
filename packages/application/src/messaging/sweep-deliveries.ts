import type { Ports } from '../ports/ports';
import { dispatchDelivery } from './dispatch-delivery';
import type { DispatchPorts } from './dispatch-outcome';

/** Deliveries in flight at once while sweeping. */
const WIDTH = 8;

/** Finds due deliveries that nobody woke, over all organisations, and dispatches them. Answers how many were due. */
export async function sweepDeliveries(
  ports: DispatchPorts & Pick<Ports, 'directory'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueDeliveries(limit);
  const rest = due.values();
  const lane = async (): Promise<void> => {
    for (const { orgId, deliveryId } of rest) await dispatchDelivery(ports, { orgId }, { deliveryId });
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(WIDTH, due.length) }, lane));
  const failed = lanes.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return due.length;
}
