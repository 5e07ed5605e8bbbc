/** Heights a bottom drawer rests at, as shares of the screen. */
export const SNAPS = [0.4, 0.7, 0.94] as const;

/** Below this share a drawer that is let go is gone. */
const CLOSE_BELOW = 0.22;

/** Where a drawer that is let go comes to rest; null closes it. */
export function restAt(share: number): number | null {
  if (share < CLOSE_BELOW) return null;
  return SNAPS.reduce((best, snap) => (Math.abs(snap - share) < Math.abs(best - share) ? snap : best));
}

/** The next rest up or down from one; below the lowest there is nothing. */
export function nextRest(share: number, direction: 'up' | 'down'): number | null {
  const at = SNAPS.findIndex((snap) => snap >= share - 0.01);
  return SNAPS[direction === 'up' ? Math.min(at + 1, SNAPS.length - 1) : at - 1] ?? null;
}
