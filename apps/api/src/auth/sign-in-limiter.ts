/** Tries of one key within the window, and since when. */
interface Tally {
  tries: number;
  since: number;
}

interface Limit {
  key: string;
  limit: number;
}

const WINDOW_MS = 15 * 60_000;
const MAX_KEYS = 50_000;

/**
 * Slows guessing. A try counts from its start, so that many at once are no way around it, and is given back when it
 * succeeds. Kept in memory: each process counts for itself.
 */
export class SignInLimiter {
  private readonly tallies = new Map<string, Tally>();

  /** Counts a try; answers the seconds to wait when there were too many already, or null. */
  take(limits: readonly Limit[], now: Date): number | null {
    for (const { key, limit } of limits) {
      const tally = this.running(key, now);
      if (tally && tally.tries >= limit) return Math.ceil((tally.since + WINDOW_MS - now.getTime()) / 1000);
    }
    for (const { key } of limits) this.count(key, now);
    return null;
  }

  /** A try that succeeded counts for nothing. */
  giveBack(limits: readonly Limit[]): void {
    for (const { key } of limits) {
      const tally = this.tallies.get(key);
      if (tally) tally.tries = Math.max(0, tally.tries - 1);
    }
  }

  private running(key: string, now: Date): Tally | null {
    const tally = this.tallies.get(key);
    return tally && now.getTime() - tally.since < WINDOW_MS ? tally : null;
  }

  private count(key: string, now: Date): void {
    const { tries, since } = this.running(key, now) ?? { tries: 0, since: now.getTime() };
    this.tallies.delete(key);
    this.tallies.set(key, { tries: tries + 1, since });
    const [oldest] = this.tallies.keys();
    if (this.tallies.size > MAX_KEYS && oldest !== undefined) this.tallies.delete(oldest);
  }
}
