import type { Booking } from '@snout/contracts/bookings';
import type { Window } from '@snout/contracts/windows';
import { clockTime, dayLabel, isSameDay } from '../../lib/time';

/** "Today, 9:00 AM to 5:00 PM"; over midnight the second day is named too. */
export function stretchWords(startAt: string, endAt: string | null, timeZone: string, now = new Date()): string {
  const start = `${dayLabel(startAt, timeZone, now)}, ${clockTime(startAt, timeZone)}`;
  if (!endAt) return `${start}, open-ended`;
  const end = clockTime(endAt, timeZone);
  return isSameDay(startAt, endAt, timeZone)
    ? `${start} to ${end}`
    : `${start} to ${dayLabel(endAt, timeZone, now)}, ${end}`;
}

type Open = Pick<Window, 'status' | 'startAt' | 'endAt'>;

/** What a window is at an instant, by the clock and not by its stored status. */
export function windowPhase({ status, startAt, endAt }: Open, now = new Date()): 'now' | 'ahead' | 'past' {
  if (status === 'closed' || (endAt && Date.parse(endAt) <= now.getTime())) return 'past';
  return Date.parse(startAt) > now.getTime() ? 'ahead' : 'now';
}

/** Bookings still to come or going on, the next one first. */
export const bookingsAhead = (bookings: readonly Booking[], now = new Date()): Booking[] =>
  bookings
    .filter(({ endAt, status }) => Date.parse(endAt) > now.getTime() && status !== 'cancelled' && status !== 'released')
    .sort((a, b) => a.startAt.localeCompare(b.startAt));

/** Windows that matter: open ones first, then those ahead, then a few of the past. */
export function windowsToShow<W extends Open>(windows: readonly W[], now = new Date()): W[] {
  const of = (phase: ReturnType<typeof windowPhase>): W[] =>
    windows.filter((window) => windowPhase(window, now) === phase);
  const ahead = of('ahead').sort((a, b) => a.startAt.localeCompare(b.startAt));
  const past = of('past').sort((a, b) => b.startAt.localeCompare(a.startAt));
  return [...of('now'), ...ahead, ...past.slice(0, 3)];
}

export const SERVICE_WORDS: Readonly<Record<Booking['serviceType'], string>> = {
  dropIn: 'Drop-in',
  walk: 'Walk',
  houseSitting: 'House sitting',
  meetAndGreet: 'Meet and greet',
};
