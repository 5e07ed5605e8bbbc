import type { BookingRow } from '../ports/bookings';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { BookingOutcome } from './steps/check-booking';
import { followBooking, recordBooking } from './steps/follow-booking';
import { lockBooking } from './steps/lock-booking';
import { endFollowing, isVisit, settleSeries, type VisitScope } from './steps/visits';

interface EndBooking {
  bookingId: string;
  userId: string;
  status: 'released' | 'cancelled';
  scope?: VisitScope;
}

/**
 * Job over, or called off: windows close at once, and with the last job ahead the pool number is free again. Said of all later
 * visits as well, these are called off and the series ends.
 */
export function endBooking(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  org: OrgScope,
  command: EndBooking,
): Promise<BookingOutcome> {
  return ports.inTransaction(org, async (tx) => {
    const before = await lockBooking(tx, command.bookingId);
    if (!before) return { kind: 'notFound' };
    const { bookingId, userId, status } = command;
    const scope = isVisit(before) ? (command.scope ?? 'this') : 'this';
    const isOver = before.status === 'cancelled' || before.status === 'released';
    if (isOver && before.status !== status) return { kind: 'conflict', detail: 'This booking is over.' };
    if (isOver && scope === 'this') return { kind: 'done', bookingId };
    const at = ports.clock.now();
    if (!isOver) await tx.bookings.update(bookingId, { status, releasedAt: status === 'released' ? at : null });
    const others = await endOthers(tx, { before, scope, at });
    const contact = await tx.clients.findContactOfClient(before.clientId);
    if (contact) await followBooking(ports, tx, { contact, sitterIds: [before.sitterId, ...others] });
    const isLast = !(await tx.bookings.hasAhead(before.clientId, at));
    const reason = status === 'released' ? 'bookingReleased' : 'bookingCancelled';
    const poolBindingsClosed = isLast ? await tx.bookings.closePoolBindings(before.clientId, at, reason) : 0;
    const data = { poolBindingsClosed, ...(isVisit(before) ? { scope, laterCancelled: others.length } : {}) };
    await recordBooking(tx, { bookingId, userId, type: `booking.${status}`, data });
    return { kind: 'done', bookingId };
  });
}

/** What becomes of the other visits. Answers the sitter of each that was called off. */
async function endOthers(
  tx: Tx,
  { before, scope, at }: { before: BookingRow; scope: VisitScope; at: Date },
): Promise<(string | null)[]> {
  if (!isVisit(before)) return [];
  if (scope === 'following') return endFollowing(tx, { visit: before, at });
  await settleSeries(tx, before.seriesId, at);
  return [];
}
