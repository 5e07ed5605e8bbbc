import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { decideRoute, RULES_VERSION } from '@snout/domain/routing/decide-route';
import type { Route } from '@snout/domain/routing/route';
import { instantsBetween, type RouteSpan, toRouteSpans } from '@snout/domain/routing/route-timeline';
import type { RoutingFacts, RoutingWindow } from '@snout/domain/routing/routing-facts';
import type { NumberStatus } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

/** What is imagined to be otherwise. */
export interface FactEdits {
  messagingEnabled?: boolean;
  numberStatus?: NumberStatus;
  hasOpenBinding?: boolean;
  lastOutboundBillingAt?: Date | null;
  bookingReleasedAt?: Date | null;
  choice?: { sitterId: string; validUntil: Date } | null;
  addWindows?: readonly { sitterId: string; startAt: Date; endAt: Date | null }[];
  removeWindowIds?: readonly string[];
  lockedSitterIds?: readonly string[];
}

export interface SimulateRoute {
  from: string;
  to: string;
  body: string;
  at: Date;
  edits: FactEdits;
  /** Also answer where the same text would go at every other instant of this range; null asks for the one instant only. */
  range: { from: Date; to: Date } | null;
}

type NamedRoute = Route & { sitterName: string | null };

export interface Simulation {
  route: Route;
  rulesVersion: number;
  at: Date;
  sitterName: string | null;
  facts: RoutingFacts;
  timeline: RouteSpan<NamedRoute>[] | null;
}

/** Instants a timeline looks at; nobody's day has so many. */
const MOST_INSTANTS = 200;

/** The router over present or edited facts at any instant, past or future. Reads only: nothing is stored, nobody is told. */
export function simulateRoute(
  ports: Pick<Ports, 'inTransaction' | 'deployment'>,
  scope: OrgScope,
  command: SimulateRoute,
): Promise<Simulation> {
  return ports.inTransaction(scope, async (tx) => {
    const { facts, route } = await routeAt(ports, tx, command);
    const { sitterName } = route;
    const timeline = command.range && (await timelineOf(ports, tx, { ...command, range: command.range }));
    return { route, rulesVersion: RULES_VERSION, at: command.at, sitterName, facts, timeline };
  });
}

async function routeAt(
  ports: Pick<Ports, 'deployment'>,
  tx: Tx,
  command: SimulateRoute,
): Promise<{ facts: RoutingFacts; route: NamedRoute }> {
  const facts = await editFacts(tx, await loadFacts(ports, tx, command), command.edits);
  const route = decideRoute(facts);
  return {
    facts,
    route: { ...route, sitterName: facts.sitters.find((sitter) => sitter.id === route.sitterId)?.name ?? null },
  };
}

/** The router at every instant at which anything it looks at changes: each answer is exactly that of a simulation then. */
async function timelineOf(
  ports: Pick<Ports, 'deployment'>,
  tx: Tx,
  command: SimulateRoute & { range: { from: Date; to: Date } },
): Promise<RouteSpan<NamedRoute>[]> {
  const { range } = command;
  const contact = await tx.clients.findBySms(command.from);
  const { settings } = await tx.organization.get();
  const { clientId } = contact ?? {};
  const { billingHoldHours } = settings;
  const stored = clientId ? await tx.routing.listEdges({ clientId, billingHoldHours, ...range }) : [];
  const { addWindows = [], choice, bookingReleasedAt, lastOutboundBillingAt } = command.edits;
  const holdMs = billingHoldHours * 3_600_000;
  const imagined = [
    ...addWindows.flatMap((window) => [window.startAt, window.endAt]),
    choice?.validUntil,
    bookingReleasedAt,
    lastOutboundBillingAt,
    lastOutboundBillingAt && new Date(lastOutboundBillingAt.getTime() + holdMs),
  ].filter((edge) => edge instanceof Date);
  const answers: { at: Date; route: NamedRoute }[] = [];
  for (const at of instantsBetween([...stored, ...imagined], range).slice(0, MOST_INSTANTS)) {
    answers.push({ at, route: (await routeAt(ports, tx, { ...command, at })).route });
  }
  return toRouteSpans(answers, range.to);
}

/** The facts as they are for this pair of addresses. A sender nobody knows has no windows and no history. */
async function loadFacts(
  ports: Pick<Ports, 'deployment'>,
  tx: Tx,
  { from, to, body, at }: SimulateRoute,
): Promise<RoutingFacts> {
  const { settings } = await tx.organization.get();
  const number = await tx.numbers.findByE164(to);
  const contact = await tx.clients.findBySms(from);
  const binding = number && (await tx.bindings.findOpen(number.id, from));
  const threadId =
    binding?.threadId ?? (number && contact ? await tx.threads.findId(contact.clientId, number.id) : null);
  const inputs = contact
    ? await tx.routing.loadInputs({ clientId: contact.clientId, threadId: threadId ?? contact.clientId, at })
    : { windows: [], sitters: [], choice: null, lastOutboundBillingAt: null, bookingReleasedAt: null };
  return {
    at,
    messagingEnabled: ports.deployment.messagingEnabled && settings.messagingEnabled,
    number: number && { id: number.id, type: number.type, status: number.status },
    // On a front desk or a sitter's number the first text itself opens the binding.
    hasOpenBinding: binding !== null || (number !== null && number.type !== 'pool' && number.status !== 'released'),
    consentKeyword: recognizeConsentKeyword(body, { optedOut: contact?.optedOutAt != null }),
    lastOutboundBillingAt: inputs.lastOutboundBillingAt,
    billingHoldHours: settings.billingHoldHours,
    windows: inputs.windows.map(({ threadId: _, ...window }) => window),
    choice: inputs.choice,
    sitters: inputs.sitters,
    bookingReleasedAt: inputs.bookingReleasedAt,
  };
}

async function editFacts(tx: Tx, facts: RoutingFacts, edits: FactEdits): Promise<RoutingFacts> {
  const { addWindows = [], removeWindowIds = [], lockedSitterIds = [], numberStatus, ...plain } = edits;
  const added: RoutingWindow[] = addWindows.map((window, index) => ({
    ...window,
    id: `imagined-${index}`,
    kind: 'job',
    sitterAccess: true,
    status: 'active',
  }));
  const windows = [...facts.windows.filter((window) => !removeWindowIds.includes(window.id)), ...added];
  const known = new Set(facts.sitters.map((sitter) => sitter.id));
  const missing = [...new Set(added.map((window) => window.sitterId))].filter((id) => !known.has(id));
  const found = await Promise.all(missing.map((id) => tx.sitters.find(id)));
  const sitters = [
    ...facts.sitters,
    ...found.flatMap((sitter) =>
      sitter
        ? [
            {
              id: sitter.id,
              name: sitter.name,
              status: sitter.status,
              messagingLocked: sitter.messagingLockedAt !== null,
            },
          ]
        : [],
    ),
  ].map((sitter) => (lockedSitterIds.includes(sitter.id) ? { ...sitter, messagingLocked: true } : sitter));
  const number = facts.number && { ...facts.number, ...(numberStatus ? { status: numberStatus } : {}) };
  return { ...facts, ...plain, number, windows, sitters };
}
