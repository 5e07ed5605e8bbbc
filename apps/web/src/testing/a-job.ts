import type { Booking } from '@snout/contracts/bookings';
import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import type { Window } from '@snout/contracts/windows';

/** Jess with Maya on Saturday, November 21, 2026, 9 to 11 in Austin; posted by hand. */
export const aWindow = (over: Partial<Window> = {}): Window => ({
  id: 'window',
  threadId: 'thread',
  clientId: 'maya',
  clientName: 'Maya Castillo',
  sitterId: 'jess',
  sitterName: 'Jess Moreno',
  bookingId: null,
  kind: 'job',
  startAt: '2026-11-21T15:00:00.000Z',
  endAt: '2026-11-21T17:00:00.000Z',
  status: 'active',
  closedReason: null,
  ...over,
});

/** The visit in the middle of that: 10 to 10:30, confirmed. */
export const aBooking = (over: Partial<Booking> = {}): Booking => ({
  id: 'booking',
  clientId: 'maya',
  clientName: 'Maya Castillo',
  sitterId: 'jess',
  sitterName: 'Jess Moreno',
  serviceType: 'dropIn',
  startAt: '2026-11-21T16:00:00.000Z',
  endAt: '2026-11-21T16:30:00.000Z',
  status: 'confirmed',
  recurrence: 'none',
  externalRef: null,
  releasedAt: null,
  seriesId: null,
  visitNo: null,
  ...over,
});

/** They met that morning, 9 to 10, and nobody has said yet how it went. */
export const aMeeting = (over: Partial<MeetAndGreet> = {}): MeetAndGreet => ({
  id: 'meeting',
  clientId: 'maya',
  clientName: 'Maya Castillo',
  sitterId: 'jess',
  sitterName: 'Jess Moreno',
  threadId: 'thread',
  jobThreadId: null,
  startAt: '2026-11-21T15:00:00.000Z',
  endAt: '2026-11-21T16:00:00.000Z',
  sitterAccess: false,
  status: 'pending',
  decidedByName: null,
  decidedAt: null,
  ...over,
});
