import type { Booking } from '@snout/contracts/bookings';
import type { MeetAndGreet } from '@snout/contracts/meet-and-greets';
import type { Window } from '@snout/contracts/windows';
import type { ServiceType } from '@snout/domain/shared/vocabulary';
import type { Tone } from '../../ui/chip';

/**
 * One bar of the week: a window with the bookings it stands for, or a booking or first meeting that has no window (yet).
 * `id` is that of the meeting, else of the window, else of the booking: it stays while access comes and goes.
 */
export interface Job {
  id: string;
  kind: 'window' | 'booking' | 'meeting';
  windowId: string | null;
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
  meeting: MeetAndGreet | null;
}

const time = (iso: string | null): number => (iso === null ? Number.POSITIVE_INFINITY : new Date(iso).getTime());

const isWithin = (booking: Booking, window: Window): boolean =>
  booking.clientId === window.clientId &&
  booking.sitterId === window.sitterId &&
  time(booking.startAt) < time(window.endAt) &&
  time(window.startAt) < time(booking.endAt);

const isAlive = ({ status }: Booking): boolean => status === 'requested' || status === 'confirmed';

interface Planned {
  windows: readonly Window[];
  bookings: readonly Booking[];
  meetings: readonly MeetAndGreet[];
}

/** Windows that count, each with what it is for, and then the bookings and meetings that have none. Ordered by start. */
export function toJobs({ windows, bookings, meetings }: Planned): Job[] {
  const counted = windows.filter(({ status }) => status !== 'closed');
  const byStart = [...bookings].sort((a, b) => time(a.startAt) - time(b.startAt));
  const held = new Set<string>();
  const jobs = counted.map((window): Job => {
    const own =
      window.bookingId === null
        ? []
        : byStart.filter((booking) => isWithin(booking, window) && booking.status !== 'cancelled');
    const meeting = window.kind === 'meetAndGreet' ? (meetings.find((one) => isOf(one, window)) ?? null) : null;
    for (const { id } of [...own, ...(meeting ? [meeting] : [])]) held.add(id);
    return {
      ...toBase(window),
      id: meeting?.id ?? window.id,
      kind: 'window',
      windowId: window.id,
      windowKind: window.kind,
      bookings: own,
      meeting,
    };
  });
  const isLoose = ({ id }: { id: string }): boolean => !held.has(id);
  const loose = byStart
    .filter((booking) => isLoose(booking) && isAlive(booking))
    .map((booking): Job => ({ ...toBase(booking), ...NONE, id: booking.id, kind: 'booking', bookings: [booking] }));
  const met = meetings
    .filter((meeting) => isLoose(meeting) && meeting.status === 'pending')
    .map((meeting): Job => ({ ...toBase(meeting), ...NONE, ...MEETING, id: meeting.id, meeting }));
  return [...jobs, ...loose, ...met].sort((a, b) => time(a.startAt) - time(b.startAt) || (a.id < b.id ? -1 : 1));
}

const isOf = (meeting: MeetAndGreet, window: Window): boolean =>
  meeting.clientId === window.clientId && meeting.sitterId === window.sitterId && meeting.endAt === window.endAt;

const NONE = { windowId: null, windowKind: 'job' as const, bookings: [], meeting: null };
const MEETING = { kind: 'meeting', windowKind: 'meetAndGreet' } as const;

const toBase = (
  row: Window | Booking | MeetAndGreet,
): Pick<Job, 'threadId' | 'clientId' | 'clientName' | 'sitterId' | 'sitterName' | 'startAt' | 'endAt'> => ({
  threadId: 'threadId' in row ? row.threadId : null,
  clientId: row.clientId,
  clientName: row.clientName ?? 'Unknown caller',
  sitterId: row.sitterId,
  sitterName: row.sitterName,
  startAt: row.startAt,
  endAt: row.endAt,
});

export type JobState = 'active' | 'coming' | 'ended' | 'requested' | 'unassigned' | 'closed' | 'undecided' | 'noAccess';

/** What a job is right now, by the clock and not by what is stored. */
export function jobState(job: Job, now: Date): JobState {
  if (time(job.endAt) <= now.getTime()) return job.meeting?.status === 'pending' ? 'undecided' : 'ended';
  if (job.kind === 'meeting') return 'noAccess';
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
  undecided: { tone: 'info', word: 'Say how it went' },
  noAccess: { tone: 'neutral', word: 'Sitter has no access' },
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
