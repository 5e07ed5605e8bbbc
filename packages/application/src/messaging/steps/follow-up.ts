import type { AuditEntry } from '../../ports/audit';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { CONSENT_REF } from '../consent-ref';
import type { Arrival } from './arrival';
import { type AnswerPlace, findAnswerPlace, sendAutomaticText } from './automatic-text';
import { flagPieces } from './flag-pieces';
import { askOwner } from './owner-phone';
import { type InboundScan, recordFindings } from './scan-inbound';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

const FRIENDLY_WARNING =
  'Hi! To keep everyone’s details private we take phone numbers, e-mails and links out of texts to your sitter. Our office is happy to help with anything else.';

/** Step 8: consent, policy and automatic answers of an inbound text, and its audit. */
export async function followUp(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  { arrival, scan }: { arrival: Arrival; scan: InboundScan },
): Promise<void> {
  const { thread, messageId, route } = arrival;
  await tx.audit.record(...received(arrival));
  if (scan.enforcement.flagThread) await flag(ports, tx, { arrival, scan });
  const stillOptedOut = await applyConsent(ports, scope, tx, arrival);
  if (stillOptedOut) return;
  await autoRespond(ports, scope, tx, arrival);
  if (scan.enforcement.warnClient) {
    await answer(ports, scope, tx, { arrival, body: FRIENDLY_WARNING, kind: 'warning', everyMs: DAY_MS });
  }
  if (!route.actions.includes('promptOverlap')) return;
  tx.notify({ type: 'thread.updated', threadId: thread.id, messageId });
  await askOwner(ports, tx, arrival);
}

function received(arrival: Arrival): AuditEntry[] {
  const { thread, messageId, route, contact } = arrival;
  const subject = { type: 'message', id: messageId };
  const entries: AuditEntry[] = [
    {
      type: 'webhook.inbound.received',
      actor: { type: 'client', contactPointId: contact.contactPointId },
      subject,
      threadId: thread.id,
      data: {
        providerMessageId: arrival.sms.providerMessageId,
        recovered: arrival.recovered,
        altered: arrival.sms.wasAltered,
      },
    },
    {
      type: 'routing.decided',
      actor: { type: 'system', name: 'router' },
      subject,
      threadId: thread.id,
      data: { target: route.target, sitterId: route.sitterId, reason: route.reason, rule: route.rule },
    },
  ];
  if (route.reason === 'unmappedPoolSender') {
    entries.push({
      type: 'routing.unmapped_pool',
      actor: { type: 'system', name: 'router' },
      subject,
      threadId: thread.id,
    });
  }
  return entries;
}

async function flag(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { arrival, scan }: { arrival: Arrival; scan: InboundScan },
): Promise<void> {
  const { thread, messageId, contact, at } = arrival;
  const isRedacted = scan.enforcement.action === 'redact';
  if (scan.findings.length > 0) {
    const severity = scan.enforcement.severity ?? 'warning';
    const findings = scan.findings.map((finding) => ({ ...finding, severity }));
    await recordFindings(tx, { messageId, threadId: thread.id, findings, isRedacted, at });
  }
  if (scan.enforcement.attempt) {
    const { earlier, findings } = scan;
    const by = { actorType: 'client', actorId: contact.clientId } as const;
    const about = { threadId: thread.id, messageId };
    const id = ports.ids.next();
    const told = { ownerNotifiedAt: at, createdAt: at };
    const action = scan.enforcement.attempt;
    await tx.policy.recordAttempt({ id, ...about, ...by, action, offenceNo: 0, partOf: null, ...told });
    const whole = {
      ...about,
      attemptId: id,
      direction: 'inbound',
      actor: 'client',
      by,
      at,
      findings,
      earlier,
    } as const;
    await flagPieces(ports, tx, { whole, settings: arrival.organization.settings });
  }
  await tx.audit.record({
    type: 'policy.violation_detected',
    actor: { type: 'system', name: 'policy' },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
    data: {
      types: [...new Set(scan.findings.map((finding) => finding.type))],
      action: scan.enforcement.action,
      reason: scan.reason,
    },
  });
  tx.notify({ type: 'policy.opened', threadId: thread.id, messageId });
}

/** Consent first (law 6): whatever the route, a keyword counts. Answers whether the person is opted out afterwards. */
async function applyConsent(ports: Pick<Ports, 'ids'>, scope: OrgScope, tx: Tx, arrival: Arrival): Promise<boolean> {
  const { contact, at, organization, sms } = arrival;
  const keyword = arrival.facts.consentKeyword;
  const wasOptedOut = contact.optedOutAt !== null;
  if (keyword === null) return wasOptedOut;
  if (keyword === 'help') {
    const body = `${organization.name}: we text about your pet’s visits. Reply STOP to end all texts.`;
    if (!sms.providerAnswered && !wasOptedOut)
      await answer(ports, scope, tx, { arrival, body, kind: `${CONSENT_REF}help`, everyMs: HOUR_MS });
    return true;
  }
  await tx.clients.recordConsent({
    contactPointId: contact.contactPointId,
    kind: keyword,
    source: 'keyword',
    wording: sms.body.slice(0, 200),
    actor: 'client',
    at,
  });
  await tx.audit.record({
    type: keyword === 'optOut' ? 'consent.opted_out' : 'consent.opted_in',
    actor: { type: 'client', contactPointId: contact.contactPointId },
    subject: { type: 'contactPoint', id: contact.contactPointId },
    threadId: arrival.thread.id,
  });
  if (keyword === 'optOut') await cancelQueued(tx, arrival);
  tx.notify({ type: 'thread.updated', threadId: arrival.thread.id });
  if (sms.providerAnswered) return true;
  const body =
    keyword === 'optOut'
      ? `${organization.name}: you will get no more texts from us. Reply START to get them again.`
      : `${organization.name}: you will get our texts again. Reply STOP to end them.`;
  await answer(ports, scope, tx, {
    arrival,
    body,
    kind: `${CONSENT_REF}${keyword}`,
    everyMs: wasOptedOut && keyword === 'optOut' ? DAY_MS : null,
  });
  return true;
}

async function cancelQueued(tx: Tx, arrival: Arrival): Promise<void> {
  const canceled = await tx.deliveries.cancelPendingOfClient(arrival.contact.clientId, 'optedOut', arrival.at);
  if (canceled.length === 0) return;
  await tx.audit.record(
    ...canceled.map(
      (delivery): AuditEntry => ({
        type: 'message.outbound.canceled',
        actor: { type: 'system', name: 'consent' },
        subject: { type: 'message', id: delivery.messageId },
        threadId: delivery.threadId,
        data: { reason: 'optedOut' },
      }),
    ),
  );
  for (const delivery of canceled)
    tx.notify({ type: 'delivery.updated', threadId: delivery.threadId, messageId: delivery.messageId });
}

async function autoRespond(ports: Pick<Ports, 'ids'>, scope: OrgScope, tx: Tx, arrival: Arrival): Promise<void> {
  const { route, organization, thread, number } = arrival;
  const { autoResponses } = organization.settings;
  if (route.actions.includes('alert')) {
    await tx.alerts.raise({
      type: `routing.${route.reason}`,
      severity: 'high',
      subject: thread.id,
      dedupeKey: `${route.reason}.${thread.id}`,
    });
    tx.notify({ type: 'alert.raised', threadId: thread.id });
  }
  if (route.actions.includes('autoRespondUnmapped')) {
    await answer(ports, scope, tx, {
      arrival,
      body: autoResponses.unmappedPool,
      kind: `unmapped.${number.id}`,
      everyMs: DAY_MS,
    });
  }
  if (route.actions.includes('autoRespondPostRelease')) {
    await answer(ports, scope, tx, {
      arrival,
      body: autoResponses.postRelease,
      kind: `released.${number.id}`,
      everyMs: DAY_MS,
    });
  }
}

async function answer(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  reply: { arrival: Arrival; body: string; kind: string; everyMs: number | null },
): Promise<void> {
  const { arrival } = reply;
  if (!arrival.facts.messagingEnabled) return;
  const arrived: AnswerPlace = { thread: arrival.thread, number: arrival.number };
  const place = await findAnswerPlace(tx, {
    contact: arrival.contact,
    arrived,
    isBound: arrival.isBound,
    now: arrival.at,
  });
  if (!place) return;
  await sendAutomaticText(ports, scope, tx, {
    place,
    to: arrival.contact.address,
    body: reply.body,
    refPrefix: `${reply.kind}.${arrival.contact.contactPointId}.`,
    notSince: reply.everyMs === null ? null : new Date(arrival.at.getTime() - reply.everyMs),
    now: arrival.at,
  });
}
