import { nextMidnight } from './next-midnight';
import { classifyProviderError } from './provider-errors';

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

const MINUTE_MS = 60_000;

/** When the next automatic attempt is due, or why there is none. A code's own minimum waits longer than the schedule. */
export function decideRetry(facts: RetryFacts): RetryDecision {
  const { attemptNo, now } = facts;
  const error = classifyProviderError(facts.errorCode, facts.httpStatus ?? null);
  if (error.retry === 'never') return { kind: 'giveUp', why: 'permanent' };
  if (error.retry === 'reconcile') return { kind: 'giveUp', why: 'outcomeUnknown' };
  const scheduled = facts.scheduleMinutes[attemptNo - 1];
  if (scheduled === undefined || attemptNo >= (error.maxAttempts ?? Number.POSITIVE_INFINITY)) {
    return { kind: 'giveUp', why: 'attemptsUsedUp' };
  }
  const waited = now.getTime() + Math.max(scheduled, error.minDelayMinutes ?? 0) * MINUTE_MS;
  const opens = error.notBefore === 'midnightPacific' ? nextMidnight(now, 'America/Los_Angeles').getTime() : waited;
  return { kind: 'retryAt', at: new Date(Math.max(waited, opens)), attemptNo: attemptNo + 1 };
}
