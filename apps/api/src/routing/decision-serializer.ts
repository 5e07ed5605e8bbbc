import type { StoredDecision } from '@snout/application/ports/routing';
import type { Simulation } from '@snout/application/routing/simulate-route';
import type { RouteSpan, RoutingDecision, RoutingInputs } from '@snout/contracts/routing';
import { explainRoute } from '@snout/domain/routing/explain-route';
import { parseFacts, type RoutingFacts } from '@snout/domain/routing/routing-facts';
import { ROUTE_REASONS, ROUTE_RULES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';

const Trace = z.array(z.object({ rule: z.enum(ROUTE_RULES), matched: z.boolean(), saw: z.string() }));

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function toInputs(facts: RoutingFacts): RoutingInputs {
  const nameOf = (id: string): string | null => facts.sitters.find((sitter) => sitter.id === id)?.name ?? null;
  const { number, choice } = facts;
  return {
    messagingEnabled: facts.messagingEnabled,
    number: number && { type: number.type, status: number.status },
    isLinked: facts.hasOpenBinding,
    consentKeyword: facts.consentKeyword,
    lastBillingTextAt: iso(facts.lastOutboundBillingAt),
    billingHoldHours: facts.billingHoldHours,
    windows: facts.windows.map(({ sitterId, startAt, endAt }) => ({
      sitterName: nameOf(sitterId),
      startAt: startAt.toISOString(),
      endAt: iso(endAt),
    })),
    choice: choice && { sitterName: nameOf(choice.sitterId), validUntil: choice.validUntil.toISOString() },
    bookingReleasedAt: iso(facts.bookingReleasedAt),
  };
}

/** Facts that nobody can read any more are no reason to hide the decision. */
function storedInputs(row: StoredDecision): RoutingInputs | null {
  try {
    return toInputs(parseFacts(row.facts));
  } catch {
    return null;
  }
}

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
    inputs: storedInputs(row),
  };
}

/** A decision that was only imagined. */
export function toSimulated({
  route,
  at,
  rulesVersion,
  sitterName,
  facts,
  timeline,
}: Simulation): Omit<RoutingDecision, 'id' | 'messageId'> & { timeline: RouteSpan[] | null } {
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
    inputs: toInputs(facts),
    timeline:
      timeline?.map((span) => ({
        from: span.from.toISOString(),
        to: span.to.toISOString(),
        target: span.route.target,
        sitterId: span.route.sitterId,
        sitterName: span.route.sitterName,
        reason: span.route.reason,
        summary: explainRoute(span.route, span.route.sitterName).outcome,
      })) ?? null,
  };
}
