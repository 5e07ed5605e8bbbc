import { SMS_PROVIDER } from '@snout/application/setup/provider-account';
import { countSegments } from '@snout/domain/delivery/segments';
import { decideEnforcement } from '@snout/domain/policy/decide-enforcement';
import { redact } from '@snout/domain/policy/redact';
import { decideRoute, RULES_VERSION } from '@snout/domain/routing/decide-route';
import type { Route } from '@snout/domain/routing/route';
import { type RoutingFacts, serializeFacts } from '@snout/domain/routing/routing-facts';
import { addAlert, addAudit } from './add-audit';
import type { SpokenInThread, WorldThread } from './conversation';
import { routingFactsAt, windowsAt } from './routing-facts-at';
import { addAttempt, addViolations, scan } from './scan';
import type { World } from './world';

interface Arrived extends SpokenInThread {
  messageId: string;
  facts: RoutingFacts;
  route: Route;
}

/** A client's text, with the decision the router would have made and everything that follows from it. */
export function sayInbound(world: World, threads: readonly WorldThread[], said: SpokenInThread): void {
  const { line, thread } = said;
  const facts = routingFactsAt(world, thread, line);
  const arrived: Arrived = { ...said, messageId: world.tools.idAt(line.at), facts, route: decideRoute(facts) };
  addMessage(world, arrived);
  addDecision(world, arrived);
  countUnread(world, threads, arrived);
  applyConsent(world, arrived);
  thread.lines.push({
    direction: 'inbound',
    actor: 'client',
    at: line.at,
    body: line.body,
    isBilling: false,
    isBlocked: false,
  });
}

function addMessage(world: World, { line, thread, messageId, route }: Arrived): void {
  const { at, body } = line;
  const findings = scan(world, thread, { direction: 'inbound', actor: 'client', at, body });
  const direction = route.target === 'sitter' ? 'clientToSitter' : 'clientToOwner';
  const enforcement = decideEnforcement({ direction, findings });
  const message = {
    id: messageId,
    orgId: world.plan.id,
    threadId: thread.id,
    clientId: thread.client.id,
    direction: 'inbound' as const,
    from: thread.client.phone,
    to: thread.number.plan.e164,
    body,
    redactedBody: findings.length > 0 ? redact(body, findings) : null,
    actor: 'client' as const,
    responsibleSitterId: route.sitterId,
    antiPoachingFlagged: enforcement.flagThread,
    antiPoachingReason: findings[0]?.type ?? null,
    numSegments: countSegments(body).segments,
    providerMessageId: `SM${world.tools.sha256(`in ${messageId}`).slice(0, 32)}`,
    createdAt: at,
  };
  world.rows.messages.push(message);
  addReceipt(world, message);
  if (findings.length === 0 || !enforcement.severity) return;
  const isRedacted = enforcement.action === 'redact';
  addViolations(world, thread, { messageId, at, findings, severity: enforcement.severity, isRedacted });
  const client = { actorType: 'client', actorId: thread.client.id, offenceNo: 0 } as const;
  if (enforcement.attempt)
    addAttempt(world, thread, { ...client, messageId, at, action: enforcement.attempt, fate: line.fate });
}

/** What the provider's webhook brought. */
function addReceipt(
  world: World,
  message: {
    id: string;
    providerMessageId: string;
    from: string;
    to: string;
    body: string;
    numSegments: number;
    createdAt: Date;
  },
): void {
  const { providerMessageId, from, to, body, createdAt } = message;
  world.rows.receipts.push({
    id: world.tools.idAt(createdAt),
    orgId: world.plan.id,
    provider: SMS_PROVIDER,
    providerMessageId,
    parameters: {
      MessageSid: providerMessageId,
      AccountSid: world.tools.account.sid,
      From: from,
      To: to,
      Body: body,
      NumSegments: String(message.numSegments),
      NumMedia: '0',
    },
    receivedAt: createdAt,
    source: 'webhook',
    status: 'processed',
    outcome: 'stored',
    messageId: message.id,
    createdAt,
  });
}

function addDecision(world: World, { line, thread, messageId, facts, route }: Arrived): void {
  const { at } = line;
  const stored = serializeFacts(facts);
  world.rows.routingDecisions.push({
    id: world.tools.idAt(at),
    orgId: world.plan.id,
    messageId,
    threadId: thread.id,
    rulesVersion: RULES_VERSION,
    at,
    facts: stored ?? {},
    target: route.target,
    sitterId: route.sitterId,
    reason: route.reason,
    trace: route.trace.map(({ rule, matched, saw }) => ({ rule, matched, saw })),
    factsHash: world.tools.sha256(JSON.stringify(stored)),
    createdAt: at,
  });
  const subject = { type: 'message', id: messageId };
  const { target, sitterId, reason, rule } = route;
  const about = { at, subject, threadId: thread.id };
  const client = { type: 'client', id: thread.client.contactPointId } as const;
  const router = { type: 'system', id: 'router' } as const;
  addAudit(world, { ...about, type: 'webhook.inbound.received', actor: client, data: { recovered: false } });
  addAudit(world, { ...about, type: 'routing.decided', actor: router, data: { target, sitterId, reason, rule } });
  if (route.reason === 'unmappedPoolSender')
    addAudit(world, { ...about, type: 'routing.unmapped_pool', actor: router });
  if (!route.actions.includes('alert')) return;
  const type = `routing.${route.reason}`;
  addAlert(world, { type, severity: 'high', subject: thread.id, dedupeKey: `${route.reason}.${thread.id}`, at });
}

/** Whatever is older has long been read. */
const READ_AFTER_MS = 4 * 86_400_000;

/** The owner's count grows only by what is routed to the owner; a sitter's text counts where their window stands. */
function countUnread(world: World, threads: readonly WorldThread[], { line, thread, route }: Arrived): void {
  if (world.tools.now.getTime() - line.at.getTime() > READ_AFTER_MS) return;
  if (route.target === 'owner') {
    thread.ownerUnread += 1;
    return;
  }
  const window = windowsAt(world, thread.client.id, line.at).find((open) => open.sitterId === route.sitterId);
  const counting = threads.find(({ id }) => id === window?.threadId) ?? thread;
  counting.sitterUnread += 1;
}

function applyConsent(world: World, { line, thread, facts }: Arrived): void {
  const { client } = thread;
  const kind = facts.consentKeyword;
  if (kind !== 'optOut' && kind !== 'optIn') return;
  const { at, body } = line;
  client.optedOutAt = kind === 'optOut' ? at : null;
  const contact = world.rows.contactPoints.find(({ id }) => id === client.contactPointId);
  if (contact) Object.assign(contact, { optedOutAt: client.optedOutAt, optOutKind: kind === 'optOut' ? kind : null });
  const event = { orgId: world.plan.id, contactPointId: client.contactPointId, kind, source: 'keyword', wording: body };
  world.rows.consentEvents.push({ ...event, id: world.tools.idAt(at), actor: 'client', createdAt: at });
  addAudit(world, {
    type: kind === 'optOut' ? 'consent.opted_out' : 'consent.opted_in',
    at,
    actor: { type: 'client', id: client.contactPointId },
    subject: { type: 'contactPoint', id: client.contactPointId },
    threadId: thread.id,
  });
}
