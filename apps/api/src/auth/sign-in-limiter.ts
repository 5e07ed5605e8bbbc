/** Failures of one key within the window, and since when. */
interface Tally {
  failures: number;
  since: number;
}

const WINDOW_MS = 15 * 60_000;
const MAX_KEYS = 50_000;

/**
 * Slows guessing: failures are counted per person-and-place and per place, so that nobody can lock another person out.
 * Successes do not count. Kept in memory: each process counts for itself.
 */
export class SignInLimiter {
  private readonly tallies = new Map<string, Tally>();

  /** Seconds to wait before another try, or null. */
  waitSeconds(keys: readonly { key: string; limit: number }[], now: Date): number | null {
    for (const { key, limit } of keys) {
      const tally = this.tallies.get(key);
      if (!tally || now.getTime() - tally.since >= WINDOW_MS || tally.failures < limit) continue;
      return Math.ceil((tally.since + WINDOW_MS - now.getTime()) / 1000);
    }
    return null;
  }

  countFailure(keys: readonly { key: string }[], now: Date): void {
    for (const { key } of keys) {
      const tally = this.tallies.get(key);
      const isRunning = tally && now.getTime() - tally.since < WINDOW_MS;
      this.tallies.delete(key);
      this.tallies.set(
        key,
        isRunning ? { ...tally, failures: tally.failures + 1 } : { failures: 1, since: now.getTime() },
      );
    }
    const [oldest] = this.tallies.keys();
    if (this.tallies.size > MAX_KEYS && oldest !== undefined) this.tallies.delete(oldest);
  }
}
