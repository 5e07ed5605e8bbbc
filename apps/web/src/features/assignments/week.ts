import { dayIn, isoToZoned, offsetMinutes, zonedToIso } from '../../lib/zoned-time';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;
/** Days are counted as dates, never as 24 hours: some have 23 or 25. */
const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const write = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(asUtc(day));

export const addDays = (day: string, by: number): string =>
  new Date(asUtc(day).getTime() + by * DAY_MS).toISOString().slice(0, 10);

/** The Monday of its week: a weekend stays in one piece. */
export const mondayOf = (day: string): string => addDays(day, -((asUtc(day).getUTCDay() + 6) % 7));

export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** The instants a row of days covers, from the first midnight to the last. */
export function spanOf(days: readonly string[], timeZone: string): { from: string; to: string } {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return { from: zonedToIso(`${first}T00:00`, timeZone), to: zonedToIso(`${addDays(last, 1)}T00:00`, timeZone) };
}

/** Whether it is a date that exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(asUtc(text).getTime()) && addDays(text, 0) === text;

/** Sat 21 */
export const shortDay = (day: string): string =>
  `${write(day, { weekday: 'short' })} ${write(day, { day: 'numeric' })}`;

/** Saturday, November 21 */
export const longDay = (day: string): string => write(day, { weekday: 'long', month: 'long', day: 'numeric' });

/** November 16 – 22, 2026 */
export function rangeWords(days: readonly string[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric', year: 'numeric' })
    .formatRange(asUtc(first), asUtc(last))
    .replace(/[\u2009\u202f]/g, ' ');
}

/** Where an instant lies on a row of days, by the wall clock: 0 at the first midnight, 1 at the last; cut off at both. */
export function positionOf(iso: string, days: readonly string[], timeZone: string): number {
  const local = isoToZoned(iso, timeZone);
  const dayNo = (asUtc(local.slice(0, 10)).getTime() - asUtc(days[0] ?? '').getTime()) / DAY_MS;
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return Math.min(1, Math.max(0, (dayNo + minutes / DAY_MINUTES) / days.length));
}

/** The wall-clock time at a place on a row of days, on a grid of so many minutes. */
export function localAt(position: number, days: readonly string[], grid = 30): string {
  const all = days.length * DAY_MINUTES;
  const minutes = Math.round((Math.min(1, Math.max(0, position)) * all) / grid) * grid;
  const dayNo = Math.floor(minutes / DAY_MINUTES);
  const rest = minutes - dayNo * DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${addDays(days[0] ?? '', dayNo)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** Which days of the row a stretch of time touches, as indexes; null when none. */
export function touchedDays(
  stretch: { startAt: string; endAt: string | null },
  days: readonly string[],
  timeZone: string,
): { first: number; last: number } | null {
  const start = dayIn(stretch.startAt, timeZone);
  // The end does not belong to it: at midnight it is still the day before.
  const end = stretch.endAt ? dayIn(new Date(new Date(stretch.endAt).getTime() - 1).toISOString(), timeZone) : null;
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)];
  if (start > lastDay || (end !== null && end < firstDay)) return null;
  return {
    first: Math.max(0, days.indexOf(start)),
    last: end === null || end > lastDay ? days.length - 1 : Math.max(0, days.indexOf(end)),
  };
}

/** Minutes the clocks go forward (or back, when negative) between two instants. */
export const clockChange = (startAt: string, endAt: string, timeZone: string): number =>
  offsetMinutes(new Date(endAt), timeZone) - offsetMinutes(new Date(startAt), timeZone);
