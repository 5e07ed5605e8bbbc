import { firstLookAt } from '@snout/domain/delivery/look-for-sent';
import type { DeliveryRow } from '../../ports/deliveries';
import type { Tx } from '../../ports/transaction';

/** Nobody knows whether the provider has it: it is looked for, never sent again blindly (law 3). */
export async function markUnknown(tx: Tx, delivery: DeliveryRow, at: Date): Promise<void> {
  await tx.deliveries.update(delivery.id, {
    state: 'unknown',
    leaseUntil: null,
    nextAttemptAt: firstLookAt(at),
    // The search begins anew, whatever an earlier one found.
    listings: 0,
    lastListedAt: null,
    errorMessage: 'We are checking whether this text went out.',
  });
  tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}
