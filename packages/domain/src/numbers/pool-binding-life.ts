/** How long a pool number stays with a client. */
export interface PoolBindingSettings {
  /** `inactivity` (model A): until nothing happened for a while. `bookings` (model B): until some time after the last booking. */
  model: 'inactivity' | 'bookings';
  inactiveDays: number;
  hoursAfterBooking: number;
}

export interface PoolBindingFacts {
  boundAt: Date;
  /** The last text on the thread, in either direction. */
  lastActivityAt: Date;
  /** End of the client's last booking that was not called off, past or coming; null without one. */
  lastBookingEndAt: Date | null;
  /** End of the last window on the thread; null without one. */
  lastWindowEndAt: Date | null;
  /** A window without an end: somebody may talk there until it is closed. */
  hasOpenEndedWindow: boolean;
}

export type PoolBindingDecision =
  | { kind: 'close'; reason: 'inactive' | 'bookingsOver' }
  /** Not before this instant, as things stand; null while a window has no end. */
  | { kind: 'keep'; until: Date | null };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const latest = (...instants: (Date | null)[]): number =>
  Math.max(...instants.map((instant) => instant?.getTime() ?? Number.NEGATIVE_INFINITY));

/**
 * Whether a client's binding on a pool number ends now. Never while somebody may still talk there. A booking counts as
 * activity, so that a number is not taken from a client whose visit lies ahead.
 */
export function decidePoolBinding(
  facts: PoolBindingFacts,
  settings: PoolBindingSettings,
  at: Date,
): PoolBindingDecision {
  if (facts.hasOpenEndedWindow) return { kind: 'keep', until: null };
  const { boundAt, lastActivityAt, lastBookingEndAt, lastWindowEndAt } = facts;
  const isByBookings = settings.model === 'bookings';
  const last = isByBookings
    ? latest(lastBookingEndAt ?? boundAt)
    : latest(boundAt, lastActivityAt, lastBookingEndAt, lastWindowEndAt);
  const rest = isByBookings ? settings.hoursAfterBooking * HOUR_MS : settings.inactiveDays * DAY_MS;
  const until = new Date(Math.max(last + rest, latest(lastWindowEndAt)));
  if (at < until) return { kind: 'keep', until };
  return { kind: 'close', reason: isByBookings ? 'bookingsOver' : 'inactive' };
}
