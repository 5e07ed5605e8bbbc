import type { AttemptAction, AttemptResolution } from '../shared/vocabulary';

export type EscalationAction = 'warn' | 'alertHigh' | 'lock';

export interface Escalation {
  offenceNo: number;
  action: EscalationAction;
}

/** What is known of an attempt when offences are counted. */
export interface PastAttempt {
  createdAt: Date;
  action: AttemptAction;
  /** 0: held for another reason than what it says, such as a detector that failed. */
  offenceNo: number;
  resolution: AttemptResolution | null;
}

/** The offence at which messaging is locked. */
const LOCK_AT = 3;
/** Why a sitter is locked whom nobody locked by hand. */
export const THIRD_OFFENCE = 'thirdOffence';
const DAY_MS = 24 * 3_600_000;

/** The instant after which attempts count: one made exactly then is out. */
export const periodStart = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

/**
 * Offences of the rolling period that ends at `at`: blocked texts that nobody judged false positives. What was let go with a
 * reason counts on. Earlier pieces of a split number count with the text that completed it, and nobody offends by a detector
 * that failed. What is a little later than `at` counts, too: of two at the same instant the one counted second may have begun first.
 */
export function countOffences(attempts: readonly PastAttempt[], period: { at: Date; days: number }): number {
  const start = periodStart(period.at, period.days);
  return attempts.filter(
    ({ createdAt, action, offenceNo, resolution }) =>
      action === 'blocked' && offenceNo > 0 && resolution !== 'falsePositive' && createdAt > start,
  ).length;
}

/** Whether a lock that the count led to would not be set any more. Somebody has to lift it all the same. */
export const hasOutlivedLock = (sitter: {
  lockedAt: Date | null;
  lockReason: string | null;
  offences: number;
}): boolean => sitter.lockedAt !== null && sitter.lockReason === THIRD_OFFENCE && sitter.offences < LOCK_AT;

/**
 * What a sitter's blocked attempt leads to. `attemptsInWindow` counts the attempts of the rolling period with this one,
 * without those judged false positives.
 */
export function decideEscalation(attemptsInWindow: number): Escalation {
  const offenceNo = Math.max(1, Math.trunc(attemptsInWindow));
  if (offenceNo >= LOCK_AT) return { offenceNo, action: 'lock' };
  return { offenceNo, action: offenceNo === 2 ? 'alertHigh' : 'warn' };
}
