import type { ServiceType } from '../shared/vocabulary';

/** A half-open stretch of time, [startAt, endAt). No end means it stays open. */
export interface Window {
  startAt: Date;
  endAt: Date | null;
}

const MINUTE_MS = 60_000;

/** True from the first instant of the window up to, but not at, its end. */
export function isActiveAt(window: Window, at: Date): boolean {
  return window.startAt <= at && (window.endAt === null || at < window.endAt);
}

/** True when the two share at least one instant; back-to-back windows do not. */
export function overlaps(a: Window, b: Window): boolean {
  return (b.endAt === null || a.startAt < b.endAt) && (a.endAt === null || b.startAt < a.endAt);
}

/** The time in which a sitter may talk about a booking: start and end, widened by the buffer of its service. */
export function windowOfBooking(
  booking: { serviceType: ServiceType; startAt: Date; endAt: Date },
  bufferMinutes: Readonly<Record<ServiceType, number>>,
): { startAt: Date; endAt: Date } {
  const buffer = bufferMinutes[booking.serviceType] * MINUTE_MS;
  return {
    startAt: new Date(booking.startAt.getTime() - buffer),
    endAt: new Date(booking.endAt.getTime() + buffer),
  };
}
