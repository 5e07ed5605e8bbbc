import type { BookingRow } from '../../ports/bookings';
import type { Tx } from '../../ports/transaction';

/** A merge may give a booking to another client between the look and the lock; twice in a row it does not. */
const TRIES = 3;

/** The booking as it is now, with everything that is planned for its client standing still until the transaction ends. */
export async function lockBooking(tx: Pick<Tx, 'bookings'>, id: string): Promise<BookingRow | null> {
  let seen = await tx.bookings.find(id);
  for (let tries = 0; seen && tries < TRIES; tries++) {
    await tx.bookings.lockClient(seen.clientId);
    const now = await tx.bookings.find(id);
    if (now?.clientId === seen.clientId) return now;
    seen = now;
  }
  return null;
}
