import { decideRoute } from './decide-route';
import type { Route } from './route';
import type { RoutingFacts } from './routing-facts';

const RULES: Readonly<Record<number, (facts: RoutingFacts) => Route>> = { 1: decideRoute };

/** Decides by the rules of a given version, for replay. Throws when that version never existed. */
export function decideRouteWith(rulesVersion: number, facts: RoutingFacts): Route {
  const decide = RULES[rulesVersion];
  if (!decide) throw new Error(`No routing rules of version ${rulesVersion}`);
  return decide(facts);
}
