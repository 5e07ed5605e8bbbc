import type { Route } from './route';
import type { RoutingFacts } from './routing-facts';
import { decideRouteWith } from './rules-registry';

export type { RouteAction, RouteReason } from '../shared/vocabulary';
export type { Route, TraceStep } from './route';

/** The version stored with every new decision. A change of meaning is a new version, never an edit of an old one. */
export const RULES_VERSION = 1;

/** Who an inbound message goes to, by the present rules. The first rule that matches wins. */
export function decideRoute(facts: RoutingFacts): Route {
  return decideRouteWith(RULES_VERSION, facts);
}
