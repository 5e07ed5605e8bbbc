import type { BookingFields, BookingRow } from '../ports/bookings';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { type BookingOutcome, checkBooking } from './steps/check-booking';
import { followBooking, recordBooking } from './steps/follow-booking';
import { lockBooking } from './steps/lock-booking';
import { changeFollowing, isVisit, settleSeries, startSeries, type VisitScope } from './steps/visits';

type BookingPorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock'>;

/**
 * A new booking. With a sitter and confirmed, its window, thread and binding are made in the same transaction. A weekly one
 * is the first visit of a series, and the visits of the next weeks are made with it.
 */
export function createBooking(
  ports: BookingPorts,
  scope: OrgScope,
  command: BookingFields & { userId: string },
): Promise<BookingOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { userId, ...fields } = command;
    const checked = await checkBooking(tx, fields);
    if (checked.kind !== 'ok') return checked;
    const id = ports.ids.next();
    if ((await tx.bookings.insert({ ...fields, id })) === 'duplicate') {
      return { kind: 'conflict', detail: 'There is a booking of this reference already.' };
    }
    if (fields.recurrence === 'weekly') await startSeries(ports, tx, { bookingId: id, fields });
    await followBooking(ports, tx, { contact: checked.contact, sitterIds: [fields.sitterId] });
    await recordBooking(tx, { bookingId: id, userId, type: 'booking.created', data: fields });
    return { kind: 'done', bookingId: id };
  });
}

export interface ChangeBooking {
  bookingId: string;
  userId: string;
  change: Partial<BookingFields>;
  type: 'booking.changed' | 'booking.assigned';
  scope?: VisitScope;
}

/** Moves, reassigns or restates a booking; what is left out stays. Windows follow at once. */
export function changeBooking(ports: BookingPorts, org: OrgScope, command: ChangeBooking): Promise<BookingOutcome> {
  return ports.inTransaction(org, async (tx) => {
    const before = await lockBooking(tx, command.bookingId);
    if (!before) return { kind: 'notFound' };
    if (before.status === 'cancelled' || before.status === 'released') {
      return { kind: 'conflict', detail: 'This booking is over.' };
    }
    const fields = { ...toFields(before), ...command.change };
    if (isVisit(before) && fields.recurrence === 'none') {
      const message = 'A visit of a series stays one. To end the series, cancel this and all later visits.';
      return { kind: 'invalid', path: 'recurrence', message };
    }
    const checked = await checkBooking(tx, fields);
    if (checked.kind !== 'ok') return checked;
    await tx.bookings.update(before.id, fields);
    if (givesTimeAnew(command.change)) await tx.windows.forgetRefused(before.id);
    const others = await changeOthers(ports, tx, { before, fields, command });
    const sitterIds = [before.sitterId, fields.sitterId, ...others];
    await followBooking(ports, tx, { contact: checked.contact, sitterIds });
    const { bookingId, userId, type, change, scope = 'this' } = command;
    await recordBooking(tx, { bookingId, userId, type, data: { ...change, ...(isVisit(before) ? { scope } : {}) } });
    return { kind: 'done', bookingId };
  });
}

/** Whether the owner says anew who has which time: then what was ended by hand before counts no more. */
const givesTimeAnew = ({ startAt, endAt, sitterId, serviceType }: Partial<BookingFields>): boolean =>
  [startAt, endAt, sitterId, serviceType].some((value) => value !== undefined);

const toFields = (booking: BookingRow): BookingFields => {
  const { clientId, sitterId, serviceType, startAt, endAt, status, recurrence, externalRef } = booking;
  return { clientId, sitterId, serviceType, startAt, endAt, status, recurrence, externalRef };
};

/** What becomes of the other visits. Answers the sitters whom it concerns. */
async function changeOthers(
  ports: BookingPorts,
  tx: Tx,
  { before, fields, command }: { before: BookingRow; fields: BookingFields; command: ChangeBooking },
): Promise<(string | null)[]> {
  const { change, scope } = command;
  if (isVisit(before)) {
    if (scope === 'following') return changeFollowing(ports, tx, { visit: before, fields, change });
    await settleSeries(tx, before.seriesId, ports.clock.now());
  } else if (change.recurrence === 'weekly') {
    await startSeries(ports, tx, { bookingId: before.id, fields });
  }
  return [];
}
