/** Minutes a zone is ahead of UTC at an instant. */
export function offsetMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}

/**
 * A wall-clock time of the business's zone as an instant. A time that happens twice is the first one; one that never
 * happens is moved forward by the gap, like the clocks.
 */
export function zonedToIso(local: string, timeZone: string): string {
  const asUtc = new Date(`${local}:00Z`).getTime();
  const before = offsetMinutes(new Date(asUtc - 12 * 3_600_000), timeZone);
  const after = offsetMinutes(new Date(asUtc + 12 * 3_600_000), timeZone);
  const candidates = [before, after].map((minutes) => new Date(asUtc - minutes * 60_000));
  const fits = candidates.find((at) => at.getTime() + offsetMinutes(at, timeZone) * 60_000 === asUtc);
  return (fits ?? new Date(asUtc - before * 60_000)).toISOString();
}

/** An instant as the wall clock of a zone shows it: 2026-11-21T09:30. */
export function isoToZoned(iso: string, timeZone: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 16);
}

/** The day an instant lies in: 2026-11-21. */
export const dayIn = (iso: string, timeZone: string): string => isoToZoned(iso, timeZone).slice(0, 10);
