const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** All zones keep to quarters of an hour, and so do opening times: nothing opens between two of them. */
const QUARTER_MS = 15 * MINUTE_MS;
/** How far a clock change can move an opening. */
const CLOCK_CHANGE_MS = 2 * 60 * MINUTE_MS;
const LOOK_AHEAD_MS = 3 * DAY_MINUTES * MINUTE_MS;

/** When automated texts may arrive, by the clock on the recipient's wall: from `opensAt` up to, not including, `closesAt` ("HH:MM"). */
export interface TextingHours {
  opensAt: string;
  closesAt: string;
}

export type QuietHoursDecision = { isQuiet: false; opensAt: null } | { isQuiet: true; opensAt: Date };

/** "HH:MM" as minutes since midnight. */
export function toMinutes(wall: string): number {
  const [hours, minutes] = wall.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

type WallClock = (at: Date) => number;

/** Made once per zone: making one takes a hundred times as long as reading it. */
const CLOCKS = new Map<string, WallClock>();

/** Minutes since midnight on the wall of a zone. */
function wallClock(zone: string): WallClock {
  const made = CLOCKS.get(zone) ?? makeClock(zone);
  CLOCKS.set(zone, made);
  return made;
}

function makeClock(zone: string): WallClock {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const parts = clock.formatToParts(at);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
    return read('hour') * 60 + read('minute');
  };
}

/**
 * Whether an automated text has to wait now, and until when. With several zones possible it waits for an hour that suits all;
 * should there be none, the first zone alone counts, so that nothing waits for ever.
 */
export function decideQuietHours(at: Date, zones: readonly string[], hours: TextingHours): QuietHoursDecision {
  const opens = toMinutes(hours.opensAt);
  const closes = toMinutes(hours.closesAt);
  const clocks = zones.map(wallClock);
  const isOpen = (instant: Date) =>
    clocks.every((clock) => {
      const wall = clock(instant);
      return opens <= wall && wall < closes;
    });
  if (isOpen(at)) return { isQuiet: false, opensAt: null };
  // No zone opens before this; from here on every quarter is tried, which is right on the nights of a clock change too.
  const wait = Math.max(...clocks.map((clock) => minutesUntil(opens, clock(at)))) * MINUTE_MS;
  const first = at.getTime() + Math.max(0, isSomeOpen(clocks, at, { opens, closes }) ? 0 : wait - CLOCK_CHANGE_MS);
  for (let t = Math.ceil((first + 1) / QUARTER_MS) * QUARTER_MS; t <= at.getTime() + LOOK_AHEAD_MS; t += QUARTER_MS) {
    if (isOpen(new Date(t))) return { isQuiet: true, opensAt: new Date(t) };
  }
  return zones.length > 1 ? decideQuietHours(at, zones.slice(0, 1), hours) : { isQuiet: false, opensAt: null };
}

const minutesUntil = (target: number, wall: number): number => (target - wall + DAY_MINUTES) % DAY_MINUTES;

const isSomeOpen = (
  clocks: readonly WallClock[],
  at: Date,
  { opens, closes }: { opens: number; closes: number },
): boolean => clocks.some((clock) => opens <= clock(at) && clock(at) < closes);
