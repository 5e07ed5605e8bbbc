const SECOND_MS = 1_000;
/** After the first attempt, the second one …; the last wait is repeated. */
const WAITS_MS = [10, 30, 120, 300, 600].map((seconds) => seconds * SECOND_MS);

/** When a letter that could not be handed over is tried again; null when its link would be over by then. */
export function decideMailRetry(failed: { attempts: number; now: Date; expiresAt: Date }): Date | null {
  const wait = WAITS_MS[Math.min(failed.attempts, WAITS_MS.length) - 1] ?? 0;
  const at = new Date(failed.now.getTime() + wait);
  return at < failed.expiresAt ? at : null;
}
