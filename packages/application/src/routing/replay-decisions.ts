import type { TraceStep } from '@snout/domain/routing/route';
import { parseFacts, serializeFacts } from '@snout/domain/routing/routing-facts';
import { decideRouteWith } from '@snout/domain/routing/rules-registry';
import { type Json, readBoolean, readField, readList, readString } from '@snout/domain/shared/json';
import type { Ports } from '../ports/ports';
import type { StoredDecision } from '../ports/routing';
import type { OrgScope } from '../ports/scope';

const PAGE = 500;

export interface ReplayReport {
  decisions: number;
  /** Ids of decisions that come out otherwise, or whose facts are not what was hashed. */
  differing: { id: string; why: 'otherRoute' | 'changedFacts' | 'unreadable' }[];
}

/** Decides every stored decision of an organisation again, by the rules of its own version (law 4). */
export async function replayDecisions(
  ports: Pick<Ports, 'inTransaction' | 'digest'>,
  scope: OrgScope,
): Promise<ReplayReport> {
  const report: ReplayReport = { decisions: 0, differing: [] };
  let after: string | null = null;
  for (;;) {
    const page: (StoredDecision & { factsHash: string })[] = await ports.inTransaction(scope, (tx) =>
      tx.routing.listAll({ after, limit: PAGE }),
    );
    for (const decision of page) {
      const why = differs(ports, decision);
      if (why) report.differing.push({ id: decision.id, why });
    }
    report.decisions += page.length;
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return report;
  }
}

function differs(
  ports: Pick<Ports, 'digest'>,
  decision: StoredDecision & { factsHash: string },
): ReplayReport['differing'][number]['why'] | null {
  try {
    const facts = parseFacts(decision.facts);
    const { target, sitterId, reason, trace } = decideRouteWith(decision.rulesVersion, facts);
    const isSame =
      target === decision.target &&
      sitterId === decision.sitterId &&
      reason === decision.reason &&
      isSameTrace(trace, decision.trace);
    if (!isSame) return 'otherRoute';
    // Written anew, the facts stand in the order they were hashed in, whatever order the database keeps.
    const hash = ports.digest.sha256(JSON.stringify(serializeFacts(facts)));
    return hash === decision.factsHash ? null : 'changedFacts';
  } catch {
    return 'unreadable';
  }
}

function isSameTrace(trace: readonly TraceStep[], stored: Json): boolean {
  const steps = readList(stored, (step) => ({
    rule: readString(readField(step, 'rule')),
    matched: readBoolean(readField(step, 'matched')),
    saw: readString(readField(step, 'saw')),
  }));
  return (
    steps.length === trace.length &&
    trace.every(({ rule, matched, saw }, index) => {
      const other = steps[index];
      return other?.rule === rule && other.matched === matched && other.saw === saw;
    })
  );
}
