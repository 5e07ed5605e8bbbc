import type { ClassReason } from '../shared/vocabulary';
import { overlaps } from '../windows/window';

/** A span in which the client is served week by week; `activeTo` is exclusive, null is without end. */
export interface PlanSpan {
  activeFrom: Date;
  activeTo: Date | null;
}

export interface ClassFacts {
  /** The owner's word: true recurring, false one-time, null none. */
  recurringOverride: boolean | null;
  plans: readonly PlanSpan[];
  /** A booking that repeats and was not called off. */
  hasRecurringBooking: boolean;
}

export const isPlanActive = (plan: PlanSpan, at: Date): boolean =>
  plan.activeFrom <= at && (plan.activeTo === null || at < plan.activeTo);

/** When the plan next starts or ends, strictly after `at`; null when it does neither any more. */
export function findNextTurn(plan: PlanSpan, at: Date): Date | null {
  if (plan.activeFrom > at) return plan.activeFrom;
  return plan.activeTo !== null && plan.activeTo > at ? plan.activeTo : null;
}

export function toPlanStatus(plan: PlanSpan, at: Date): 'upcoming' | 'active' | 'over' {
  if (plan.activeFrom > at) return 'upcoming';
  return isPlanActive(plan, at) ? 'active' : 'over';
}

/** Plans of one client may follow each other, never overlap: one of them would say nothing. */
export const doPlansOverlap = (a: PlanSpan, b: PlanSpan): boolean =>
  overlaps({ startAt: a.activeFrom, endAt: a.activeTo }, { startAt: b.activeFrom, endAt: b.activeTo });

/** Recurring clients talk on the sitter's number, one-time clients on a pool number. The owner's word comes first. */
export function decideClass(facts: ClassFacts, at: Date): { isRecurring: boolean; reason: ClassReason } {
  if (facts.recurringOverride !== null) return { isRecurring: facts.recurringOverride, reason: 'ownersWord' };
  if (facts.plans.some((plan) => isPlanActive(plan, at))) return { isRecurring: true, reason: 'weeklyPlan' };
  if (facts.hasRecurringBooking) return { isRecurring: true, reason: 'recurringBooking' };
  return { isRecurring: false, reason: 'nothingRecurring' };
}
