import type { BookingFields } from '../../ports/bookings';
import type { Contact } from '../../ports/conversations';
import type { Tx } from '../../ports/transaction';
import { canRepeat } from './visits';

export type BookingOutcome =
  | { kind: 'done'; bookingId: string }
  | { kind: 'notFound' }
  | { kind: 'conflict'; detail: string }
  | { kind: 'invalid'; path: string; message: string };

/** Whether a booking may be as it is said. Locks the client until the transaction ends. */
export async function checkBooking(
  tx: Tx,
  fields: BookingFields,
): Promise<{ kind: 'ok'; contact: Contact } | Extract<BookingOutcome, { kind: 'invalid' }>> {
  const invalid = (path: string, message: string) => ({ kind: 'invalid' as const, path, message });
  if (fields.endAt <= fields.startAt) return invalid('endAt', 'The end must be after the start.');
  if (fields.recurrence === 'weekly' && !(await canRepeat(tx, fields))) {
    return invalid('endAt', 'A visit of every week cannot be longer than a week.');
  }
  const client = await tx.bookings.lockClient(fields.clientId);
  if (!client) return invalid('clientId', 'There is no such client.');
  if (client.archivedAt) return invalid('clientId', 'This client is archived.');
  const contact = await tx.clients.findContactOfClient(fields.clientId);
  if (!contact) return invalid('clientId', 'This client has no phone number to text.');
  if (fields.sitterId === null) return { kind: 'ok', contact };
  const sitter = await tx.sitters.findToEngage(fields.sitterId);
  if (!sitter) return invalid('sitterId', 'There is no such sitter.');
  if (sitter.status !== 'active') return invalid('sitterId', 'This sitter is not active.');
  return { kind: 'ok', contact };
}
