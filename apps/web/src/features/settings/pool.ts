import type { Draft } from './draft';

/** Of the two ways a pool number is freed only the chosen one asks how long. */
export function isAsked(path: string, draft: Draft): boolean {
  const isByBookings = draft['settings.poolBinding.model'] === 'bookings';
  if (path === 'settings.poolBinding.inactiveDays') return !isByBookings;
  return path !== 'settings.poolBinding.hoursAfterBooking' || isByBookings;
}
