import type { BookingFields, BookingRow } from '../ports/bookings';
import type { Contact } from '../ports/conversations';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { isRecurringClient } from './steps/client-class';
import { replan } from './steps/replan';

export type BookingOutcome =
  | { kind: 'done'; bookingId: string }
  | { kind: 'notFound' }
  | { kind: 'conflict'; detail: string }
  | { kind: 'invalid'; path: string; message: string };

type BookingPorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock'>;

/** A new booking. With a sitter and confirmed, its window, thread and binding are made in the same transaction. */
export function createBooking(
  ports: BookingPorts,
  scope: OrgScope,
  command: BookingFields & { userId: string },
): Promise<BookingOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { userId, ...fields } = command;
    const checked = await check(tx, fields);
    if (checked.kind !== 'ok') return checked;
    const id = ports.ids.next();
    if ((await tx.bookings.insert({ ...fields, id })) === 'duplicate') {
      return { kind: 'conflict', detail: 'There is a booking of this reference already.' };
    }
    await follow(ports, tx, { contact: checked.contact, sitterIds: [fields.sitterId] });
    await audit(tx, { bookingId: id, userId, type: 'booking.created', data: fields });
    return { kind: 'done', bookingId: id };
  });
}

/** Moves, reassigns or restates a booking; what is left out stays. Windows follow at once. */
export function changeBooking(
  ports: BookingPorts,
  scope: OrgScope,
  command: { bookingId: string; userId: string; change: Partial<BookingFields>; type: string },
): Promise<BookingOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const before = await tx.bookings.find(command.bookingId);
    if (!before) return { kind: 'notFound' };
    if (before.status === 'cancelled' || before.status === 'released') {
      return { kind: 'conflict', detail: 'This booking is over.' };
    }
    const { clientId, sitterId, serviceType, startAt, endAt, status, recurrence, externalRef } = before;
    const fields = {
      clientId,
      sitterId,
      serviceType,
      startAt,
      endAt,
      status,
      recurrence,
      externalRef,
      ...command.change,
    };
    const checked = await check(tx, fields);
    if (checked.kind !== 'ok') return checked;
    await tx.bookings.update(before.id, fields);
    await follow(ports, tx, { contact: checked.contact, sitterIds: [before.sitterId, fields.sitterId] });
    const { bookingId, userId, type, change } = command;
    await audit(tx, { bookingId, userId, type, data: change });
    return { kind: 'done', bookingId };
  });
}

/** Job over, or called off: windows close at once, and with the last job ahead the pool number is free again. */
export function endBooking(
  ports: BookingPorts,
  scope: OrgScope,
  command: { bookingId: string; userId: string; status: 'released' | 'cancelled' },
): Promise<BookingOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const before = await tx.bookings.find(command.bookingId);
    if (!before) return { kind: 'notFound' };
    const { bookingId, userId, status } = command;
    if (before.status === status) return { kind: 'done', bookingId };
    if (before.status === 'cancelled' || before.status === 'released') {
      return { kind: 'conflict', detail: 'This booking is over.' };
    }
    await tx.bookings.lockClient(before.clientId);
    const at = ports.clock.now();
    await tx.bookings.update(bookingId, { status, releasedAt: status === 'released' ? at : null });
    const contact = await tx.clients.findContactOfClient(before.clientId);
    if (contact) await follow(ports, tx, { contact, sitterIds: [before.sitterId] });
    const isLast = !(await tx.bookings.hasAhead(before.clientId, at));
    const reason = status === 'released' ? 'bookingReleased' : 'bookingCancelled';
    const poolBindingsClosed = isLast ? await tx.bookings.closePoolBindings(before.clientId, at, reason) : 0;
    await audit(tx, { bookingId, userId, type: `booking.${status}`, data: { poolBindingsClosed } });
    return { kind: 'done', bookingId };
  });
}

async function check(
  tx: Tx,
  fields: BookingFields,
): Promise<{ kind: 'ok'; contact: Contact } | Extract<BookingOutcome, { kind: 'invalid' }>> {
  const invalid = (path: string, message: string) => ({ kind: 'invalid' as const, path, message });
  if (fields.endAt <= fields.startAt) return invalid('endAt', 'The end must be after the start.');
  const client = await tx.bookings.lockClient(fields.clientId);
  if (!client) return invalid('clientId', 'There is no such client.');
  if (client.archivedAt) return invalid('clientId', 'This client is archived.');
  const contact = await tx.clients.findContactOfClient(fields.clientId);
  if (!contact) return invalid('clientId', 'This client has no phone number to text.');
  if (fields.sitterId === null) return { kind: 'ok', contact };
  const sitter = await tx.sitters.find(fields.sitterId);
  if (!sitter) return invalid('sitterId', 'There is no such sitter.');
  if (sitter.status !== 'active') return invalid('sitterId', 'This sitter is not active.');
  return { kind: 'ok', contact };
}

/** The client's class is derived anew, then the windows of every sitter concerned. */
async function follow(
  ports: Pick<Ports, 'ids' | 'clock'>,
  tx: Tx,
  { contact, sitterIds }: { contact: Contact; sitterIds: readonly (string | null)[] },
): Promise<void> {
  await tx.bookings.setOneTime(contact.clientId, !(await isRecurringClient(tx, contact.clientId, ports.clock.now())));
  await tx.bindings.checkSoon({ clientId: contact.clientId });
  for (const sitterId of new Set(sitterIds)) if (sitterId) await replan(ports, tx, { contact, sitterId });
}

const audit = (
  tx: Tx,
  entry: {
    bookingId: string;
    userId: string;
    type: string;
    data: Partial<BookingRow> | { poolBindingsClosed: number };
  },
): Promise<void> =>
  tx.audit.record({
    type: entry.type,
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'booking', id: entry.bookingId },
    data: { ...entry.data },
  });
