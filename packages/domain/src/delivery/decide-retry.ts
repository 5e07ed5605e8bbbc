export interface RetryFacts {
  /** The attempt that just failed, from 1. */
  attemptNo: number;
  errorCode: number | null;
  httpStatus?: number | null;
  now: Date;
  /** Minutes before attempts 2, 3, 4 … */
  scheduleMinutes: readonly number[];
}

export type GiveUpReason = 'permanent' | 'outcomeUnknown' | 'attemptsUsedUp';

export type RetryDecision = { kind: 'retryAt'; at: Date; attemptNo: number } | { kind: 'giveUp'; why: GiveUpReason };

/** When the next automatic attempt is due, or why there is none. A code's own minimum waits longer than the schedule. */
export function decideRetry(facts: RetryFacts): RetryDecision {
  void facts;
  throw new Error('Not written yet');
}
