import type { ThreadSummary } from '@snout/contracts/threads';
import { clockTime, dayTime, minuteTime, weekdayTime } from '../../lib/time';
import { dayIn, isoToZoned, zonedToIso } from '../../lib/zoned-time';

/** Where a conversation stands: in the list, or out of it in one of three ways. */
export const PLACES_OF_THREADS = ['open', 'snoozed', 'done', 'archived'] as const;
export type ThreadPlace = (typeof PLACES_OF_THREADS)[number];

export type Aside = { to: 'open' } | { to: 'done' } | { to: 'archived' } | { to: 'snoozed'; until: string };

type Stands = Pick<ThreadSummary, 'archivedAt' | 'doneAt' | 'snoozedUntil'>;

/** How a conversation stands now; what a change of mind brings back. */
export function asideOf({ archivedAt, doneAt, snoozedUntil }: Stands, now = new Date()): Aside {
  if (archivedAt) return { to: 'archived' };
  if (doneAt) return { to: 'done' };
  if (snoozedUntil && new Date(snoozedUntil) > now) return { to: 'snoozed', until: snoozedUntil };
  return { to: 'open' };
}

export interface SnoozeChoice {
  label: string;
  until: string;
  /** The time itself, since "next week" is not one. */
  detail: string;
}

const HOUR_MS = 3_600_000;
const LATER_HOURS = 3;
/** Nothing comes back in the evening by itself. */
const LATEST_HOUR = 20;

const addDays = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** When a conversation may come back, in the business's own time: later today while there is a day left, tomorrow, Monday. */
export function snoozeChoices(now: Date, timeZone: string): SnoozeChoice[] {
  const today = dayIn(now.toISOString(), timeZone);
  const later = isoToZoned(new Date(now.getTime() + LATER_HOURS * HOUR_MS + HOUR_MS - 1).toISOString(), timeZone);
  const isToday = later.startsWith(today) && Number(later.slice(11, 13)) <= LATEST_HOUR;
  const toMonday = (8 - weekdayOf(today)) % 7 || 7;
  const morning = (days: number): string => zonedToIso(`${addDays(today, days)}T09:00`, timeZone);
  const laterAt = zonedToIso(`${later.slice(0, 13)}:00`, timeZone);
  return [
    ...(isToday ? [{ label: 'Later today', until: laterAt, detail: clockTime(laterAt, timeZone) }] : []),
    { label: 'Tomorrow', until: morning(1), detail: weekdayTime(morning(1), timeZone) },
    // On a Sunday, tomorrow is next week already.
    ...(toMonday > 1
      ? [
          {
            label: 'Next week',
            until: morning(toMonday),
            detail: `${dayTime(morning(toMonday), timeZone)}, ${weekdayTime(morning(toMonday), timeZone)}`,
          },
        ]
      : []),
  ];
}

/** What was picked by hand as an instant, or why it cannot be. */
export function readPicked(local: string, timeZone: string, now: Date): { until: string } | { error: string } {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return { error: 'Give a day and a time.' };
  const until = zonedToIso(local, timeZone);
  return new Date(until) > now ? { until } : { error: 'This time has passed.' };
}

/** What is said once it is done. */
export function asideWords(aside: Aside, timeZone: string, now = new Date()): string {
  switch (aside.to) {
    case 'open':
      return 'Back in the inbox';
    case 'done':
      return 'Done';
    case 'archived':
      return 'Archived';
    case 'snoozed':
      return `Snoozed until ${untilWords(aside.until, timeZone, now)}`;
  }
}

const WEEK_MS = 6 * 24 * HOUR_MS;

/** 3:00 PM, Mon 9:00 AM, or Dec 24, 9:00 AM: as short as it is clear. */
export function untilWords(until: string, timeZone: string, now = new Date()): string {
  const isSoon = new Date(until).getTime() - now.getTime() < WEEK_MS;
  const isToday = dayIn(until, timeZone) === dayIn(now.toISOString(), timeZone);
  return isSoon && !isToday ? weekdayTime(until, timeZone) : minuteTime(until, timeZone, now);
}
