import type { StoredDecision } from '@snout/application/ports/routing';
import type { Simulation } from '@snout/application/routing/simulate-route';
import type { RoutingDecision } from '@snout/contracts/routing';
import { explainRoute } from '@snout/domain/routing/explain-route';
import { ROUTE_REASONS, ROUTE_RULES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';

const Trace = z.array(z.object({ rule: z.enum(ROUTE_RULES), matched: z.boolean(), saw: z.string() }));

/** A stored decision with its trace in plain sentences. */
export function toDecision(row: StoredDecision): RoutingDecision {
  const trace = Trace.parse(row.trace);
  const reason = z.enum(ROUTE_REASONS).parse(row.reason);
  const { target, sitterId } = row;
  const rule = trace.at(-1)?.rule ?? 'R1';
  const told = explainRoute({ target, sitterId, reason, rule, actions: [], trace }, row.sitterName);
  return {
    id: row.id,
    messageId: row.messageId,
    at: row.at.toISOString(),
    target,
    sitterId,
    sitterName: row.sitterName,
    reason,
    summary: told.outcome,
    rulesVersion: row.rulesVersion,
    trace: trace.map((step, index) => ({ ...step, sentence: told.steps[index]?.sentence ?? step.saw })),
  };
}

/** A decision that was only imagined. */
export function toSimulated({
  route,
  at,
  rulesVersion,
  sitterName,
}: Simulation): Omit<RoutingDecision, 'id' | 'messageId'> {
  const told = explainRoute(route, sitterName);
  return {
    at: at.toISOString(),
    target: route.target,
    sitterId: route.sitterId,
    sitterName,
    reason: route.reason,
    summary: told.outcome,
    rulesVersion,
    trace: route.trace.map((step, index) => ({ ...step, sentence: told.steps[index]?.sentence ?? step.saw })),
  };
}
