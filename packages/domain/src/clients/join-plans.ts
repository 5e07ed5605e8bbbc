import { doPlansOverlap, type PlanSpan } from './decide-class';

export interface JoinedPlans<Plan> {
  /** Plans that go on with another span. */
  changed: readonly Plan[];
  /** Plans whose time another one covers now. */
  gone: readonly Plan[];
}

const endOf = ({ activeTo }: PlanSpan): number => activeTo?.getTime() ?? Number.POSITIVE_INFINITY;

/**
 * Plans of two clients who are one from now on. Those that overlap become one that covers the time of both, so the client
 * is served exactly when one of the two was; plans that only follow each other stay as they are.
 */
export function joinPlans<Plan extends PlanSpan>(plans: readonly Plan[]): JoinedPlans<Plan> {
  const kept: { was: Plan; is: Plan }[] = [];
  const gone: Plan[] = [];
  for (const plan of [...plans].sort((a, b) => a.activeFrom.getTime() - b.activeFrom.getTime())) {
    const last = kept.at(-1);
    if (!last || !doPlansOverlap(last.is, plan)) kept.push({ was: plan, is: plan });
    else {
      gone.push(plan);
      if (endOf(plan) > endOf(last.is)) last.is = { ...last.is, activeTo: plan.activeTo };
    }
  }
  return { changed: kept.filter(({ was, is }) => was !== is).map(({ is }) => is), gone };
}
