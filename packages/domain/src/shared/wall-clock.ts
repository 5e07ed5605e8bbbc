const DAY_MS = 86_400_000;

/** What the clock on the wall of a zone shows at an instant, as a Date whose UTC fields are those of the clock. */
export function toWall(at: Date, zone: string): Date {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const ms = ((at.getTime() % 1000) + 1000) % 1000;
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) + ms);
}

/**
 * The instant at which the clock on the wall shows a time. One that comes twice is the first of the two; one that never comes,
 * because the clocks jump over it, is as much later as they jump.
 */
export function fromWall(wall: Date, zone: string): Date {
  const offsetNear = (ms: number): number => toWall(new Date(ms), zone).getTime() - ms;
  const before = new Date(wall.getTime() - offsetNear(wall.getTime() - DAY_MS));
  const after = new Date(wall.getTime() - offsetNear(wall.getTime() + DAY_MS));
  const isShown = (at: Date): boolean => toWall(at, zone).getTime() === wall.getTime();
  return !isShown(before) && isShown(after) ? after : before;
}
