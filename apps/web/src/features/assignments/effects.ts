import type { Booking, VisitScope } from '@snout/contracts/bookings';
import type { Recurrence, ServiceType } from '@snout/domain/shared/vocabulary';
import { windowOfBooking } from '@snout/domain/windows/window';
import { clockTime, fullTime } from '../../lib/time';
import { dayIn } from '../../lib/zoned-time';
import type { Job } from './jobs';
import { clockChange } from './week';

export type Buffers = Readonly<Record<ServiceType, number>>;

/** Sat, Nov 21, 8:00 AM – 10:30 AM CST; with both days when there are two. */
export function stretchWords(startAt: string, endAt: string | null, timeZone: string): string {
  if (endAt === null) return `${fullTime(startAt, timeZone)}, open-ended`;
  if (dayIn(startAt, timeZone) !== dayIn(endAt, timeZone))
    return `${fullTime(startAt, timeZone)} – ${fullTime(endAt, timeZone)}`;
  const zone = fullTime(endAt, timeZone).split(' ').at(-1);
  const day = fullTime(startAt, timeZone).replace(/, [^,]*$/, '');
  return `${day}, ${clockTime(startAt, timeZone)} – ${clockTime(endAt, timeZone)} ${zone}`;
}

/** The same under the heading of a day: the day is not said again. */
export const timesWords = (job: { startAt: string; endAt: string | null }, day: string, timeZone: string): string =>
  job.endAt && dayIn(job.startAt, timeZone) === day && dayIn(job.endAt, timeZone) === day
    ? `${clockTime(job.startAt, timeZone)} – ${clockTime(job.endAt, timeZone)}`
    : stretchWords(job.startAt, job.endAt, timeZone);

const lengthWords = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}` : `${minutes} minutes`;

/** The reply window that a booking will make, spelled out. */
export function replyWindowWords(
  booking: { serviceType: ServiceType; startAt: string; endAt: string },
  facts: { buffers: Buffers; timeZone: string },
): string {
  const window = windowOfBooking(
    { serviceType: booking.serviceType, startAt: new Date(booking.startAt), endAt: new Date(booking.endAt) },
    facts.buffers,
  );
  const when = stretchWords(window.startAt.toISOString(), window.endAt.toISOString(), facts.timeZone);
  const buffer = facts.buffers[booking.serviceType];
  return buffer === 0 ? when : `${when}: the job, and ${lengthWords(buffer)} before and after.`;
}

/** Null when the clocks stay as they are during it. */
export function clockNote(stretch: { startAt: string; endAt: string | null }, timeZone: string): string | null {
  if (stretch.endAt === null) return null;
  const minutes = clockChange(stretch.startAt, stretch.endAt, timeZone);
  if (minutes === 0) return null;
  return minutes > 0
    ? `The clocks go forward during it, so it is ${lengthWords(minutes)} shorter than it looks.`
    : `The clocks go back during it, so it is ${lengthWords(-minutes)} longer than it looks.`;
}

/** Which number the texts of a booking go through. */
export function numberWords(recurrence: Recurrence, sitterName: string | undefined): string {
  const own = sitterName ? `${sitterName}’s` : 'the sitter’s';
  if (recurrence === 'weekly') return `A weekly client texts on ${own} own number.`;
  return 'A one-time client texts on a pool number, which is free again after the job.';
}

/** What choosing "Every week" does. */
export const REPEAT_WORDS =
  'Visits are made four weeks ahead, at the same time every week, and go on until you end them.';

export const SCOPES = [
  { value: 'this', label: 'Only this visit' },
  { value: 'following', label: 'This and all later visits' },
] as const;

/** Of a visit in a series; null of one that stands alone. */
export const visitWords = ({ visitNo }: Pick<Booking, 'visitNo'>): string | null =>
  visitNo === null ? null : `Visit ${visitNo} of a job that repeats every week. ${REPEAT_WORDS}`;

/** What calling off does with the scope that was chosen. */
export const endWords = (offer: Offered, scope: VisitScope): string =>
  scope === 'this'
    ? `${offer.effect} The other visits stay.`
    : 'This and all later visits are called off, and no more are made. Their windows close, and texts go to you.';

export type ActName = 'change' | 'changeWindow' | 'endNow' | 'remove' | 'release' | 'cancel';

export interface Offered {
  name: ActName;
  verb: string;
  busyVerb: string;
  title: string;
  effect: string;
  isDangerous: boolean;
}

const firstName = (name: string | null): string => name?.split(' ')[0] ?? 'The sitter';

/** What closing the window now does: there is one call for it, but a window ahead is deleted and a running one ended. */
export function endWindowOffer(job: Job, now: Date): Offered | null {
  if (job.kind !== 'window' || (job.endAt !== null && new Date(job.endAt) <= now)) return null;
  const isRunning = new Date(job.startAt) <= now;
  const rest = job.bookings.length > 0 ? ' The booking stays; changing it opens its window again.' : '';
  const sitter = firstName(job.sitterName);
  return isRunning
    ? {
        name: 'endNow',
        verb: 'End now',
        busyVerb: 'Ending…',
        title: 'End this window now?',
        effect: `${sitter} can no longer read or answer ${job.clientName}. New texts go to you.${rest}`,
        isDangerous: true,
      }
    : {
        name: 'remove',
        verb: 'Delete window',
        busyVerb: 'Deleting…',
        title: 'Delete this window?',
        effect: `${sitter} will not get ${job.clientName}’s texts at that time. They go to you.${rest}`,
        isDangerous: true,
      };
}

/** What may be done with a booking that is not over. */
export function bookingOffers(booking: Booking, now: Date): Offered[] {
  if (booking.status === 'cancelled' || booking.status === 'released') return [];
  const sitter = booking.sitterName ? firstName(booking.sitterName) : null;
  const closing = sitter ? `${sitter}’s window closes at once, and new texts go to you.` : 'It leaves the calendar.';
  const hasBegun = new Date(booking.startAt) <= now;
  const release: Offered = {
    name: 'release',
    verb: 'Job is over',
    busyVerb: 'Closing…',
    title: 'Is this job over?',
    effect: `${closing} With the last job the client’s pool number is free again.`,
    isDangerous: false,
  };
  const cancel: Offered = {
    name: 'cancel',
    verb: 'Cancel booking',
    busyVerb: 'Cancelling…',
    title: 'Cancel this booking?',
    effect: `The job is called off. ${closing}`,
    isDangerous: true,
  };
  return hasBegun ? (booking.sitterId ? [release, cancel] : [cancel]) : [cancel];
}
