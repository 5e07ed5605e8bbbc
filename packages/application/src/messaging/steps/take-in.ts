import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import { decideRoute, RULES_VERSION } from '@snout/domain/routing/decide-route';
import { type RoutingFacts, serializeFacts } from '@snout/domain/routing/routing-facts';
import type { BusinessNumber } from '../../ports/conversations';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import type { Arrival, InboundOutcome, InboundPorts, TakeIn } from './arrival';
import { followUp } from './follow-up';
import { scanInbound } from './scan-inbound';

const WEBHOOK = { type: 'system', name: 'webhook' } as const;

/** Steps 3 to 8 of an inbound text (number, thread, route, policy, store), inside the caller's transaction. */
export async function takeIn(ports: InboundPorts, scope: OrgScope, tx: Tx, command: TakeIn): Promise<InboundOutcome> {
  const { sms, receiptId } = command;
  const number = await tx.numbers.findByE164(sms.to);
  if (!number) return keepOnly(tx, command, 'numberNotOurs');
  if (await tx.numbers.isOwn(sms.from)) return keepOnly(tx, command, 'loop');

  const arrival = await findConversation(ports, tx, { ...command, number });
  const scan = await scanInbound(tx, arrival);
  await tx.messages.insert({
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
    recovered: command.recovered,
    createdAt: command.at,
  });
  await storeDecision(ports, tx, arrival);
  await countUnread(tx, arrival, scan.enforcement.flagThread);
  await tx.receipts.finish(receiptId, { outcome: 'stored', messageId: arrival.messageId });
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

async function findConversation(
  ports: InboundPorts,
  tx: Tx,
  at: TakeIn & { number: BusinessNumber },
): Promise<Arrival> {
  const { sms, number } = at;
  // One text of a pair at a time: two first texts at once must not make two conversations.
  await tx.bindings.lockPair(number.id, sms.from);
  const organization = await tx.organization.get();
  const contact = await tx.clients.findOrCreateBySms(sms.from, at.at);
  const binding = await tx.bindings.findOpen(number.id, sms.from);
  const bound = binding && (await tx.threads.find(binding.threadId));
  const thread = bound ?? (await tx.threads.findOrCreate({ clientId: contact.clientId, number, now: at.at }));
  // A pool number is never bound by a text that merely arrives: it may belong to somebody else's job by now.
  const binds = !bound && number.type !== 'pool' && number.status !== 'released';
  if (binds) {
    const entry = { threadId: thread.id, numberId: number.id, partyAddress: sms.from, at: at.at };
    await tx.bindings.open({ ...entry, reason: 'inbound' });
  }
  const isBound = Boolean(bound) || binds;
  const inputs = await tx.routing.loadInputs({ clientId: contact.clientId, threadId: thread.id, at: at.at });
  const facts: RoutingFacts = {
    at: at.at,
    messagingEnabled: organization.settings.messagingEnabled,
    number: { id: number.id, type: number.type, status: number.status },
    hasOpenBinding: isBound,
    consentKeyword: recognizeConsentKeyword(sms.body, { optedOut: contact.optedOutAt !== null }),
    lastOutboundBillingAt: inputs.lastOutboundBillingAt,
    billingHoldHours: organization.settings.billingHoldHours,
    windows: inputs.windows.map(({ threadId: _, ...window }) => window),
    choice: inputs.choice,
    sitters: inputs.sitters,
    bookingReleasedAt: inputs.bookingReleasedAt,
  };
  const route = decideRoute(facts);
  const sitterThread = inputs.windows.find((w) => w.sitterId === route.sitterId && isOn(w, at.at));
  return {
    ...at,
    organization,
    contact,
    thread,
    isBound,
    messageId: ports.ids.next(),
    facts,
    route,
    sitterThreadId: route.sitterId === null ? null : (sitterThread?.threadId ?? thread.id),
  };
}

const isOn = (window: { startAt: Date; endAt: Date | null }, at: Date): boolean =>
  window.startAt <= at && (window.endAt === null || at < window.endAt);

async function storeDecision(ports: InboundPorts, tx: Tx, arrival: Arrival): Promise<void> {
  const { route, thread, messageId } = arrival;
  const facts = serializeFacts(arrival.facts);
  await tx.routing.store({
    id: ports.ids.next(),
    messageId,
    threadId: thread.id,
    rulesVersion: RULES_VERSION,
    at: arrival.at,
    facts,
    factsHash: ports.digest.sha256(JSON.stringify(facts)),
    target: route.target,
    sitterId: route.sitterId,
    reason: route.reason,
    trace: route.trace.map((step) => ({ rule: step.rule, matched: step.matched, saw: step.saw })),
  });
}

async function countUnread(tx: Tx, arrival: Arrival, flagged: boolean): Promise<void> {
  const { thread, route, sitterThreadId } = arrival;
  const onSameThread = sitterThreadId === thread.id;
  await tx.threads.touch(thread.id, {
    at: arrival.at,
    preview: arrival.sms.body,
    direction: 'inbound',
    ownerUnread: route.target === 'owner' ? 1 : 0,
    sitterUnread: onSameThread ? 1 : 0,
    ...(flagged ? { hasPolicyViolation: true as const } : {}),
  });
  if (sitterThreadId && !onSameThread) {
    await tx.threads.addSitterUnread(sitterThreadId);
    tx.notify({ type: 'message.created', threadId: sitterThreadId, messageId: arrival.messageId });
  }
}
