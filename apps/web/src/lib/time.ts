const cache = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone}|${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, ...options });
  cache.set(key, made);
  return made;
}

const DAY_MS = 86_400_000;
const dayOf = (at: Date, timeZone: string): string =>
  format(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** 10:42 AM */
export const clockTime = (iso: string, timeZone: string): string =>
  format(timeZone, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));

/** Today 10:42 AM, then Yesterday, a weekday, a date. */
export function listTime(iso: string, timeZone: string, now = new Date()): string {
  const at = new Date(iso);
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return clockTime(iso, timeZone);
  if (dayOf(at, timeZone) === dayOf(new Date(now.getTime() - DAY_MS), timeZone)) return 'Yesterday';
  if (now.getTime() - at.getTime() < 6 * DAY_MS) return format(timeZone, { weekday: 'short' }).format(at);
  return format(timeZone, { month: 'short', day: 'numeric' }).format(at);
}

/** A date of about this year: Feb 18. */
export const dayTime = (iso: string, timeZone: string): string =>
  format(timeZone, { month: 'short', day: 'numeric' }).format(new Date(iso));

/** Of the coming days: Mon 9:00 AM. */
export const weekdayTime = (iso: string, timeZone: string): string =>
  `${format(timeZone, { weekday: 'short' }).format(new Date(iso))} ${clockTime(iso, timeZone)}`;

/** To the minute: today 10:42 AM, else Nov 20, 10:42 AM. */
export function minuteTime(iso: string, timeZone: string, now = new Date()): string {
  const at = new Date(iso);
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return clockTime(iso, timeZone);
  return format(timeZone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at);
}

/** To the second, for what follows quickly upon another: Nov 20, 10:42:07 AM. */
export const secondTime = (iso: string, timeZone: string): string =>
  format(timeZone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(
    new Date(iso),
  );

/** Of a list that says the day above: 10:42:07 AM. */
export const timeOfDay = (iso: string, timeZone: string): string =>
  format(timeZone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(new Date(iso));

/** The heading over a day's messages. */
export function dayLabel(iso: string, timeZone: string, now = new Date()): string {
  const at = new Date(iso);
  if (dayOf(at, timeZone) === dayOf(now, timeZone)) return 'Today';
  if (dayOf(at, timeZone) === dayOf(new Date(now.getTime() - DAY_MS), timeZone)) return 'Yesterday';
  return format(timeZone, { weekday: 'long', month: 'long', day: 'numeric' }).format(at);
}

/** With zone, for tooltips and screen readers. */
export const fullTime = (iso: string, timeZone: string): string =>
  format(timeZone, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso));

export const isSameDay = (a: string, b: string, timeZone: string): boolean =>
  dayOf(new Date(a), timeZone) === dayOf(new Date(b), timeZone);

/** "12 min" under half an hour, else null. */
export function countdown(endIso: string | null, now = new Date()): string | null {
  if (!endIso) return null;
  const minutes = Math.ceil((new Date(endIso).getTime() - now.getTime()) / 60_000);
  return minutes > 0 && minutes <= 30 ? `${minutes} min left` : null;
}
