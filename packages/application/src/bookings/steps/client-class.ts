import { decideClass } from '@snout/domain/clients/decide-class';
import type { Tx } from '../../ports/transaction';

/** Whether a client counts as recurring at an instant: by the owner's word, an active plan or a recurring booking. */
export async function isRecurringClient(tx: Pick<Tx, 'bookings'>, clientId: string, at: Date): Promise<boolean> {
  const facts = await tx.bookings.loadClassFacts(clientId);
  return facts !== null && decideClass(facts, at).isRecurring;
}
