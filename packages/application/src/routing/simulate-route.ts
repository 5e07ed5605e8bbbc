import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { decideRoute, RULES_VERSION } from '@snout/domain/routing/decide-route';
import type { Route } from '@snout/domain/routing/route';
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
}

export interface Simulation {
  route: Route;
  rulesVersion: number;
  at: Date;
  sitterName: string | null;
}

/** The router over present or edited facts at any instant, past or future. Reads only: nothing is stored, nobody is told. */
export function simulateRoute(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  command: SimulateRoute,
): Promise<Simulation> {
  return ports.inTransaction(scope, async (tx) => {
    const facts = await editFacts(tx, await loadFacts(tx, command), command.edits);
    const route = decideRoute(facts);
    const sitterName = facts.sitters.find((sitter) => sitter.id === route.sitterId)?.name ?? null;
    return { route, rulesVersion: RULES_VERSION, at: command.at, sitterName };
  });
}

/** The facts as they are for this pair of addresses. A sender nobody knows has no windows and no history. */
async function loadFacts(tx: Tx, { from, to, body, at }: SimulateRoute): Promise<RoutingFacts> {
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
    messagingEnabled: settings.messagingEnabled,
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
