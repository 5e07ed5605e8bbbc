import type { Booking } from '@snout/contracts/bookings';
import type { Window } from '@snout/contracts/windows';
import type { ServiceType } from '@snout/domain/shared/vocabulary';
import type { Tone } from '../../ui/chip';

/**
 * One bar of the week: a window with the bookings it stands for, or a booking that has no window (yet). `id` is the
 * window's, else the booking's.
 */
export interface Job {
  id: string;
  kind: 'window' | 'booking';
  windowKind: Window['kind'];
  threadId: string | null;
  clientId: string;
  clientName: string;
  sitterId: string | null;
  sitterName: string | null;
  startAt: string;
  endAt: string | null;
  /** In order of their start; none for a window posted by hand. */
  bookings: Booking[];
}

const time = (iso: string | null): number => (iso === null ? Number.POSITIVE_INFINITY : new Date(iso).getTime());

const isWithin = (booking: Booking, window: Window): boolean =>
  booking.clientId === window.clientId &&
  booking.sitterId === window.sitterId &&
  time(booking.startAt) < time(window.endAt) &&
  time(window.startAt) < time(booking.endAt);

const isAlive = ({ status }: Booking): boolean => status === 'requested' || status === 'confirmed';

/** Windows that count, each with its bookings, and then the bookings that have none. Ordered by start. */
export function toJobs(windows: readonly Window[], bookings: readonly Booking[]): Job[] {
  const counted = windows.filter(({ status }) => status !== 'closed');
  const byStart = [...bookings].sort((a, b) => time(a.startAt) - time(b.startAt));
  const held = new Set<string>();
  const jobs = counted.map((window): Job => {
    const own =
      window.bookingId === null
        ? []
        : byStart.filter((booking) => isWithin(booking, window) && booking.status !== 'cancelled');
    for (const booking of own) held.add(booking.id);
    return { ...toBase(window), id: window.id, kind: 'window', windowKind: window.kind, bookings: own };
  });
  const loose = byStart
    .filter((booking) => !held.has(booking.id) && isAlive(booking))
    .map(
      (booking): Job => ({
        ...toBase(booking),
        id: booking.id,
        kind: 'booking',
        windowKind: 'job',
        bookings: [booking],
      }),
    );
  return [...jobs, ...loose].sort((a, b) => time(a.startAt) - time(b.startAt) || (a.id < b.id ? -1 : 1));
}

const toBase = (row: Window | Booking): Omit<Job, 'id' | 'kind' | 'windowKind' | 'bookings'> => ({
  threadId: 'threadId' in row ? row.threadId : null,
  clientId: row.clientId,
  clientName: row.clientName ?? 'Unknown caller',
  sitterId: row.sitterId,
  sitterName: row.sitterName,
  startAt: row.startAt,
  endAt: row.endAt,
});

export type JobState = 'active' | 'coming' | 'ended' | 'requested' | 'unassigned' | 'closed';

/** What a job is right now, by the clock and not by what is stored. */
export function jobState(job: Pick<Job, 'kind' | 'startAt' | 'endAt' | 'sitterId' | 'bookings'>, now: Date): JobState {
  if (time(job.endAt) <= now.getTime()) return 'ended';
  if (job.kind === 'window') return time(job.startAt) > now.getTime() ? 'coming' : 'active';
  if (job.sitterId === null) return 'unassigned';
  return job.bookings[0]?.status === 'requested' ? 'requested' : 'closed';
}

export const STATE_WORDS: Readonly<Record<JobState, { tone: Tone; word: string }>> = {
  active: { tone: 'success', word: 'Active' },
  coming: { tone: 'neutral', word: 'Coming' },
  ended: { tone: 'neutral', word: 'Ended' },
  requested: { tone: 'info', word: 'Not confirmed' },
  unassigned: { tone: 'info', word: 'Needs a sitter' },
  closed: { tone: 'neutral', word: 'Window closed' },
};

export const SERVICE_WORDS: Readonly<Record<ServiceType, string>> = {
  dropIn: 'Drop-in visit',
  walk: 'Walk',
  houseSitting: 'House sitting',
  meetAndGreet: 'Meet-and-greet',
};

/** Walk, weekly */
export function serviceOf(job: Pick<Job, 'bookings' | 'windowKind'>): string {
  if (job.windowKind === 'meetAndGreet') return SERVICE_WORDS.meetAndGreet;
  const names = new Set(job.bookings.map(({ serviceType }) => SERVICE_WORDS[serviceType]));
  if (names.size === 0) return 'Window only';
  const isWeekly = job.bookings.some(({ recurrence }) => recurrence === 'weekly');
  return `${[...names].join(' and ')}${isWeekly ? ', weekly' : ''}`;
}
