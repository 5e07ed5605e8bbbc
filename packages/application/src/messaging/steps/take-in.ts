import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { decideRoute, RULES_VERSION } from '@snout/domain/routing/decide-route';
import { type RoutingFacts, serializeFacts } from '@snout/domain/routing/routing-facts';
import { isActiveAt } from '@snout/domain/windows/window';
import type { ArrivalFacts } from '../../ports/arrivals';
import type { BusinessNumber } from '../../ports/conversations';
import type { NewMessage } from '../../ports/messages';
import type { NewDecision } from '../../ports/routing';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import type { Arrival, InboundOutcome, InboundPorts, TakeIn } from './arrival';
import { followUp } from './follow-up';
import { hearOwner, isForOwner } from './owner-phone';
import { type InboundScan, scanInbound } from './scan-inbound';

const WEBHOOK = { type: 'system', name: 'webhook' } as const;

/** Steps 3 to 8 of an inbound text (number, thread, route, policy, store), inside the caller's transaction. */
export async function takeIn(ports: InboundPorts, scope: OrgScope, tx: Tx, command: TakeIn): Promise<InboundOutcome> {
  const { sms } = command;
  // One text of a pair at a time: two first texts at once must not make two conversations.
  const { number, isFromOwnNumber } = await tx.arrivals.lockPair({ to: sms.to, from: sms.from });
  if (!number) return keepOnly(tx, command, 'numberNotOurs');
  if (isFromOwnNumber) return keepOnly(tx, command, 'loop');

  const known = await findConversation(ports, tx, { ...command, number });
  if (known === 'ownerPhone') return { kind: 'kept' };
  const arrival = route(ports, { ...command, number }, known);
  const scan = scanInbound(ports, arrival, known);
  await store(ports, tx, { arrival, scan });
  await followUp(ports, scope, tx, { arrival, scan });
  tx.notify({ type: 'message.created', threadId: arrival.thread.id, messageId: arrival.messageId });
  return { kind: 'processed' };
}

/** A text that belongs to no conversation stays as a receipt, and the owner is told. */
async function keepOnly(tx: Tx, { sms, receiptId }: TakeIn, why: 'numberNotOurs' | 'loop'): Promise<InboundOutcome> {
  await tx.receipts.finish(receiptId, { outcome: why, messageId: null });
  await tx.alerts.raise({
    type: why === 'loop' ? 'inbound.loop' : 'inbound.unknown_number',
    severity: 'high',
    subject: sms.to,
    dedupeKey: `${why}.${sms.to}`,
  });
  await tx.audit.record({
    type: 'webhook.inbound.received',
    actor: WEBHOOK,
    subject: { type: 'inboundReceipt', id: receiptId },
    data: { outcome: why },
  });
  tx.notify({ type: 'alert.raised' });
  return { kind: 'kept' };
}

type Known = ArrivalFacts & Pick<Arrival, 'contact' | 'thread'>;

/** What is known of the sender and the conversation; what is missing of either is made first. */
async function findConversation(
  ports: InboundPorts,
  tx: Tx,
  at: TakeIn & { number: BusinessNumber },
): Promise<Known | 'ownerPhone'> {
  const { sms, number } = at;
  const query = { numberId: number.id, from: sms.from, at: at.at };
  const known = await tx.arrivals.load(query);
  if (isForOwner(sms, known.organization)) {
    await hearOwner(ports, tx, { ...at, organization: known.organization, contact: known.contact });
    return 'ownerPhone';
  }
  // A pool number is never bound by a text that merely arrives: it may belong to somebody else's job by now.
  const binds = !known.isBound && number.type !== 'pool' && number.status !== 'released';
  if (known.contact && known.thread && !binds) return { ...known, contact: known.contact, thread: known.thread };
  const contact = known.contact ?? (await tx.clients.findOrCreateBySms(sms.from, at.at));
  const thread = known.thread ?? (await tx.threads.findOrCreate({ clientId: contact.clientId, number, now: at.at }));
  if (binds) {
    const entry = { threadId: thread.id, numberId: number.id, partyAddress: sms.from, at: at.at };
    await tx.bindings.open({ ...entry, reason: 'inbound' });
  }
  return { ...(await tx.arrivals.load(query)), contact, thread };
}

function route(ports: InboundPorts, at: TakeIn & { number: BusinessNumber }, known: Known): Arrival {
  const { organization, contact, thread, inputs } = known;
  const { number } = at;
  const facts: RoutingFacts = {
    at: at.at,
    messagingEnabled: ports.deployment.messagingEnabled && organization.settings.messagingEnabled,
    number: { id: number.id, type: number.type, status: number.status },
    hasOpenBinding: known.isBound,
    consentKeyword:
      at.sms.providerKeyword ?? recognizeConsentKeyword(at.sms.body, { optedOut: contact.optedOutAt !== null }),
    lastOutboundBillingAt: inputs.lastOutboundBillingAt,
    billingHoldHours: organization.settings.billingHoldHours,
    windows: inputs.windows.map(({ threadId: _, ...window }) => window),
    choice: inputs.choice,
    sitters: inputs.sitters,
    bookingReleasedAt: inputs.bookingReleasedAt,
  };
  const decided = decideRoute(facts);
  const sitterThread = inputs.windows.find((w) => w.sitterId === decided.sitterId && isActiveAt(w, at.at));
  return {
    ...at,
    organization,
    contact,
    thread,
    isBound: known.isBound,
    messageId: ports.ids.next(),
    facts,
    route: decided,
    sitterThreadId: decided.sitterId === null ? null : (sitterThread?.threadId ?? thread.id),
  };
}

async function store(
  ports: InboundPorts,
  tx: Tx,
  { arrival, scan }: { arrival: Arrival; scan: InboundScan },
): Promise<void> {
  const { thread, sitterThreadId, messageId } = arrival;
  const onSameThread = sitterThreadId === thread.id;
  await tx.arrivals.store({
    message: toMessage(arrival, scan),
    decision: toDecision(ports, arrival),
    receiptId: arrival.receiptId,
    thread: {
      ownerUnread: arrival.route.target === 'owner' ? 1 : 0,
      sitterUnread: onSameThread ? 1 : 0,
      hasPolicyViolation: scan.enforcement.flagThread,
    },
  });
  if (!sitterThreadId || onSameThread) return;
  await tx.threads.addSitterUnread(sitterThreadId);
  tx.notify({ type: 'message.created', threadId: sitterThreadId, messageId });
}

const toMessage = ({ sms, ...arrival }: Arrival, scan: InboundScan): NewMessage => ({
  id: arrival.messageId,
  threadId: arrival.thread.id,
  clientId: arrival.contact.clientId,
  direction: 'inbound',
  from: sms.from,
  to: sms.to,
  body: sms.body,
  redactedBody: scan.redactedBody,
  hiddenFromSitters: scan.hidden,
  actor: 'client',
  authorUserId: null,
  responsibleSitterId: arrival.route.sitterId,
  isBilling: false,
  wasBlocked: false,
  antiPoachingFlagged: scan.enforcement.flagThread,
  antiPoachingReason: scan.reason,
  numSegments: sms.numSegments,
  media: sms.media,
  clientRef: null,
  providerMessageId: sms.providerMessageId,
  recovered: arrival.recovered,
  keepsQuietHours: false,
  createdAt: arrival.at,
});

function toDecision(ports: InboundPorts, { route: decided, ...arrival }: Arrival): NewDecision {
  const facts = serializeFacts(arrival.facts);
  return {
    id: ports.ids.next(),
    messageId: arrival.messageId,
    threadId: arrival.thread.id,
    rulesVersion: RULES_VERSION,
    at: arrival.at,
    facts,
    factsHash: ports.digest.sha256(JSON.stringify(facts)),
    target: decided.target,
    sitterId: decided.sitterId,
    reason: decided.reason,
    trace: decided.trace.map((step) => ({ rule: step.rule, matched: step.matched, saw: step.saw })),
  };
}
