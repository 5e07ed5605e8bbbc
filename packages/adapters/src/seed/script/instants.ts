const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const AMOUNT = /^([-+]?)(\d+)([smhd])$/;
const DAY_AND_TIME = /^([-+]\d+)d (\d\d):(\d\d)$/;

/** A signed length such as `+3m` or `90m`, in milliseconds. */
export function toMilliseconds(text: string): number {
  const [, sign, amount, unit] = AMOUNT.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new Error(`"${text}" is no length of time`);
  return (sign === '-' ? -1 : 1) * Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

/** `-12d 14:02` is that wall time so many days from today in the zone; `-35m` and `+2h` count from now. */
export function toInstant(text: string, at: { now: Date; timezone: string }): Date {
  const [, days, hours, minutes] = DAY_AND_TIME.exec(text) ?? [];
  if (days === undefined) return new Date(at.now.getTime() + toMilliseconds(text));
  const today = wallClock(at.now, at.timezone);
  const wall = Date.UTC(today.year, today.month - 1, today.day + Number(days), Number(hours), Number(minutes));
  const guess = wall - offsetMs(new Date(wall), at.timezone);
  // The offset is asked twice, because the first answer was for an instant some hours away.
  return new Date(wall - offsetMs(new Date(guess), at.timezone));
}

function wallClock(instant: Date, timezone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

function offsetMs(instant: Date, timezone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, timezone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.trunc(instant.getTime() / 1_000) * 1_000;
}
