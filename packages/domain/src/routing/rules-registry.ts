import type { Route, TraceStep } from './route';
import type { RoutingFacts } from './routing-facts';
import { type RoutingRule, RULES_V1 } from './rules-v1';

/** Every version that ever decided something; none is removed, so that stored decisions can be replayed. */
const VERSIONS: ReadonlyMap<number, readonly RoutingRule[]> = new Map([[1, RULES_V1]]);

/** Decides by the rules of a given version, for replay. Throws when that version never existed. */
export function decideRouteWith(rulesVersion: number, facts: RoutingFacts): Route {
  const rules = VERSIONS.get(rulesVersion);
  if (!rules) throw new Error(`There are no routing rules of version ${rulesVersion}`);
  const trace: TraceStep[] = [];
  for (const { rule, look } of rules) {
    const verdict = look(facts);
    trace.push({ rule, matched: verdict.matched, saw: verdict.saw });
    if (!verdict.matched) continue;
    const { sitterId, reason, actions } = verdict;
    return { target: sitterId === null ? 'owner' : 'sitter', sitterId, reason, rule, actions, trace };
  }
  throw new Error(`Routing rules of version ${rulesVersion} left a message undecided`);
}
