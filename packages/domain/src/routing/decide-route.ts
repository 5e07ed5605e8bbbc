import type { Route } from './route';
import type { RoutingFacts } from './routing-facts';

export type { RouteAction, RouteReason } from '../shared/vocabulary';
export type { Route, TraceStep } from './route';

/** Raise with every change of meaning, and keep the old rules callable in the registry. */
export const RULES_VERSION = 1;

/** Who an inbound message goes to, by the present rules. The first rule that matches wins. */
export function decideRoute(facts: RoutingFacts): Route {
  void facts;
  throw new Error('Not written yet');
}
