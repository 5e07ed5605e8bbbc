import type { NumberStatus, Registration } from '../shared/vocabulary';

export interface PoolNumber {
  status: NumberStatus;
  registration: Registration;
  cooldownUntil: Date | null;
}

/** A one-time client's visit: it needs a pool number while it lasts. */
export interface PoolVisit {
  clientId: string;
  startAt: Date;
  endAt: Date;
}

export interface CalendarDay {
  date: string;
  startAt: Date;
  endAt: Date;
}

export interface PoolDay {
  date: string;
  needed: number;
  available: number;
  shortfall: number;
}

/** Per day, how many one-time clients have a visit, and how many pool numbers can send then. */
export function forecastPool(
  days: readonly CalendarDay[],
  facts: { visits: readonly PoolVisit[]; numbers: readonly PoolNumber[] },
): PoolDay[] {
  return days.map(({ date, startAt, endAt }) => {
    const touching = facts.visits.filter((visit) => visit.startAt < endAt && startAt < visit.endAt);
    const needed = new Set(touching.map((visit) => visit.clientId)).size;
    const available = facts.numbers.filter((number) => canServe(number, startAt)).length;
    return { date, needed, available, shortfall: Math.max(0, needed - available) };
  });
}

/** As when a number is chosen: active, not waiting for its registration, rested. */
const canServe = ({ status, registration, cooldownUntil }: PoolNumber, at: Date): boolean =>
  status === 'active' &&
  registration !== 'pending' &&
  registration !== 'rejected' &&
  (cooldownUntil === null || cooldownUntil <= at);

/** The calendar days of a zone, from the one that `at` falls on; a day of a clock change is shorter or longer. */
export function calendarDays(at: Date, timezone: string, count: number): CalendarDay[] {
  const dateOf = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const startOf = (near: Date): Date => firstInstantOf(near, (instant) => dateOf.format(instant));
  const days: CalendarDay[] = [];
  let startAt = startOf(at);
  for (let n = 0; n < count; n++) {
    // Thirty hours on is always the next day, and its own start is looked for from there.
    const endAt = startOf(new Date(startAt.getTime() + 30 * 3_600_000));
    days.push({ date: dateOf.format(startAt), startAt, endAt });
    startAt = endAt;
  }
  return days;
}

/** The first minute with the same date, found by halving: no zone changes its date twice within 30 hours. */
function firstInstantOf(near: Date, dateOf: (at: Date) => string): Date {
  const date = dateOf(near);
  const MINUTE_MS = 60_000;
  let inside = Math.floor(near.getTime() / MINUTE_MS);
  let outside = inside - 30 * 60;
  while (inside - outside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (dateOf(new Date(middle * MINUTE_MS)) === date) inside = middle;
    else outside = middle;
  }
  return new Date(inside * MINUTE_MS);
}
