import type { RouteAction, RouteReason, RouteRule, RouteTarget } from '../shared/vocabulary';

export interface TraceStep {
  rule: RouteRule;
  matched: boolean;
  /** What the rule saw, in plain words. */
  saw: string;
}

export interface Route {
  target: RouteTarget;
  /** Set exactly when the target is a sitter. */
  sitterId: string | null;
  reason: RouteReason;
  rule: RouteRule;
  actions: RouteAction[];
  /** Every rule looked at, in order; the last one is the one that matched. */
  trace: TraceStep[];
}
