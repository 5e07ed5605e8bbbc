import { isRecurringClient } from '../../bookings/steps/client-class';
import { LOOK_BACK_MS, replan } from '../../bookings/steps/replan';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

/**
 * Derives the client's class anew and moves their windows ahead to where it says: the sitter's number or a pool number.
 * History stays. The client must be locked. Running it twice changes nothing.
 */
export async function reclassify(ports: Pick<Ports, 'ids' | 'clock'>, tx: Tx, clientId: string): Promise<void> {
  const at = ports.clock.now();
  await tx.bookings.setOneTime(clientId, !(await isRecurringClient(tx, clientId, at)));
  await tx.bindings.checkSoon({ clientId });
  const contact = await tx.clients.findContactOfClient(clientId);
  if (!contact) return;
  const since = new Date(at.getTime() - LOOK_BACK_MS);
  for (const sitterId of await tx.bookings.listSittersSince(clientId, since)) {
    await replan(ports, tx, { contact, sitterId });
  }
}
