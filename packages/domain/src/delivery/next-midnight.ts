const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Milliseconds since midnight by the clock on the wall of a zone. */
function wallTimeMs(at: Date, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const seconds = (parts.get('hour') ?? 0) * 3600 + (parts.get('minute') ?? 0) * 60 + (parts.get('second') ?? 0);
  return seconds * 1000 + (((at.getTime() % 1000) + 1000) % 1000);
}

/** The next instant at which a new day begins in the zone, right also on days of 23 or 25 hours. */
export function nextMidnight(at: Date, zone: string): Date {
  const guess = new Date(at.getTime() + DAY_MS - wallTimeMs(at, zone));
  const off = wallTimeMs(guess, zone);
  // After a clock change the guess lands an hour early (late in the evening) or an hour late.
  return new Date(guess.getTime() + (off > 12 * HOUR_MS ? DAY_MS - off : -off));
}
