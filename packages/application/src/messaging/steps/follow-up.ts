import type { AuditEntry } from '../../ports/audit';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { answerClient } from './answer-client';
import type { Arrival } from './arrival';
import { flagPieces } from './flag-pieces';
import { followConsent } from './follow-consent';
import { askOwner } from './owner-phone';
import { type InboundScan, recordFindings } from './scan-inbound';

const DAY_MS = 24 * 3_600_000;

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
  const isAllSaid = await followConsent(ports, scope, tx, arrival);
  if (isAllSaid) return;
  await autoRespond(ports, scope, tx, arrival);
  if (scan.enforcement.warnClient) {
    await answerClient(ports, scope, tx, { arrival, body: FRIENDLY_WARNING, kind: 'warning', everyMs: DAY_MS });
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
    await answerClient(ports, scope, tx, {
      arrival,
      body: autoResponses.unmappedPool,
      kind: `unmapped.${number.id}`,
      everyMs: DAY_MS,
      keepsQuietHours: true,
    });
  }
  if (route.actions.includes('autoRespondPostRelease')) {
    await answerClient(ports, scope, tx, {
      arrival,
      body: autoResponses.postRelease,
      kind: `released.${number.id}`,
      everyMs: DAY_MS,
      keepsQuietHours: true,
    });
  }
}
