/** Lifetimes of a session, in milliseconds. */
export const ACCESS_TOKEN_MS = 15 * 60_000;
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_ABSOLUTE_MS = 30 * 24 * 3_600_000;
/** Two tabs may refresh at the same moment: the secret just replaced is honoured this long. */
export const ROTATION_GRACE_MS = 20_000;

/** When a session goes idle: never later than its absolute end. */
export const idleEnd = (now: Date, expiresAt: Date): Date =>
  new Date(Math.min(now.getTime() + SESSION_IDLE_MS, expiresAt.getTime()));
