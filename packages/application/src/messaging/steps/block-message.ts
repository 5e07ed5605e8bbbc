import { decideEscalation } from '@snout/domain/policy/escalation';
import type { OrgSettings } from '@snout/domain/shared/org-settings';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { SendOutcome } from '../send-outcome';
import { type PlacedMessage, storeMessage } from './store-message';

const DAY_MS = 24 * 3_600_000;

/** Keeps a sitter's refused text for review and counts the offence; it never gets a delivery until an owner lets it go. */
export async function blockMessage(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { placed, settings, detectorFailed }: { placed: PlacedMessage; settings: OrgSettings; detectorFailed: boolean },
): Promise<SendOutcome> {
  const { messageId, thread, sender, userId, at, findings } = placed;
  if (sender.role !== 'sitter') throw new Error('Only a sitter’s text is blocked by policy');
  await storeMessage(tx, placed, { wasBlocked: true });
  const since = new Date(at.getTime() - settings.escalationDays * DAY_MS);
  const earlier = await tx.policy.countAttempts({ actorId: sender.sitterId, since });
  const { offenceNo, action } = decideEscalation(earlier + 1);
  await tx.policy.recordAttempt({
    id: ports.ids.next(),
    threadId: thread.id,
    messageId,
    actorType: 'sitter',
    actorId: sender.sitterId,
    action: 'blocked',
    offenceNo,
    ownerNotifiedAt: at,
  });
  const types = [...new Set(findings.map((finding) => finding.type))];
  const actor = { type: 'sitter', userId } as const;
  const subject = { type: 'message', id: messageId };
  await tx.audit.record(
    {
      type: 'policy.violation_detected',
      actor,
      subject,
      threadId: thread.id,
      data: { types, offenceNo, detectorFailed },
    },
    {
      type: 'message.outbound.blocked',
      actor,
      subject,
      threadId: thread.id,
      data: { types, sitterId: sender.sitterId },
    },
  );
  if (action !== 'warn') await escalate(tx, { sitterId: sender.sitterId, action, at, threadId: thread.id });
  tx.notify({ type: 'policy.opened', threadId: thread.id, messageId });
  return { kind: 'policyBlocked', findings, messageId };
}

async function escalate(
  tx: Tx,
  offence: { sitterId: string; action: 'alertHigh' | 'lock'; at: Date; threadId: string },
): Promise<void> {
  const { sitterId, action, at } = offence;
  await tx.alerts.raise({
    type: action === 'lock' ? 'sitter.locked' : 'policy.second_offence',
    severity: action === 'lock' ? 'critical' : 'high',
    subject: sitterId,
    dedupeKey: `${action}.${sitterId}`,
  });
  tx.notify({ type: 'alert.raised', threadId: offence.threadId });
  if (action !== 'lock') return;
  await tx.policy.lockSitter(sitterId, at, 'thirdOffence');
  await tx.audit.record({
    type: 'sitter.locked',
    actor: { type: 'system', name: 'policy' },
    subject: { type: 'sitter', id: sitterId },
    data: { reason: 'thirdOffence' },
  });
  tx.notify({ type: 'access.changed' });
}
