const MINUTE_MS = 60_000;
/** Keys remembered at once; beyond that the oldest are forgotten. */
const MAX_KEYS = 10_000;

/** Tells the first occurrence of something in a minute from the others: a trail that anybody can fill is none. */
export class OncePerMinute {
  private readonly seen = new Map<string, number>();

  isFirst(key: string, now: Date): boolean {
    const last = this.seen.get(key);
    if (last !== undefined && now.getTime() - last < MINUTE_MS) return false;
    this.seen.delete(key);
    this.seen.set(key, now.getTime());
    if (this.seen.size > MAX_KEYS) {
      const [oldest] = this.seen.keys();
      if (oldest !== undefined) this.seen.delete(oldest);
    }
    return true;
  }
}
