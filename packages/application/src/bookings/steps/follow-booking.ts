import type { AuditAction } from '@snout/domain/audit/action-words';
import type { Contact } from '../../ports/conversations';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import { isRecurringClient } from './client-class';
import { replan } from './replan';

/** The client's class is derived anew, then the windows of every sitter concerned. */
export async function followBooking(
  ports: Pick<Ports, 'ids' | 'clock'>,
  tx: Tx,
  { contact, sitterIds }: { contact: Contact; sitterIds: readonly (string | null)[] },
): Promise<void> {
  await tx.bookings.setOneTime(contact.clientId, !(await isRecurringClient(tx, contact.clientId, ports.clock.now())));
  await tx.bindings.checkSoon({ clientId: contact.clientId });
  for (const sitterId of new Set(sitterIds)) if (sitterId) await replan(ports, tx, { contact, sitterId });
}

/** What the office did with a booking. */
export const recordBooking = (
  tx: Pick<Tx, 'audit'>,
  entry: { bookingId: string; userId: string; type: AuditAction; data: object },
): Promise<void> =>
  tx.audit.record({
    type: entry.type,
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'booking', id: entry.bookingId },
    data: { ...entry.data },
  });
