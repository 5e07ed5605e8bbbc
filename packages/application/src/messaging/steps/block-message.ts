import {
  countOffences,
  decideEscalation,
  type Escalation,
  periodStart,
  THIRD_OFFENCE,
} from '@snout/domain/policy/escalation';
import type { OrgSettings } from '@snout/domain/shared/org-settings';
import { offenceAlert } from '../../policy/steps/settle-attempt';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { SendOutcome } from '../send-outcome';
import { flagPieces } from './flag-pieces';
import { type PlacedMessage, storeBlocked } from './store-message';

interface Blocked {
  placed: PlacedMessage;
  settings: OrgSettings;
  /** Places of earlier pieces of a split number among the sitter's last texts. */
  earlier: readonly number[];
  detectorFailed: boolean;
}

/** Keeps a sitter's refused text for review and counts the offence; it never gets a delivery until an owner lets it go. */
export async function blockMessage(ports: Pick<Ports, 'ids'>, tx: Tx, blocked: Blocked): Promise<SendOutcome> {
  const { placed, detectorFailed } = blocked;
  const { messageId, thread, sender, userId, findings } = placed;
  if (sender.role !== 'sitter') throw new Error('Only a sitter’s text is blocked by policy');
  await storeBlocked(tx, placed);
  const { isLocked } = await tx.policy.lockOffender(sender.sitterId);
  // Nobody offends by a detector that failed: the text is held, and that is all.
  const { offenceNo, action } = detectorFailed ? NO_OFFENCE : await countThis(tx, blocked, sender.sitterId);
  await recordOffence(ports, tx, { blocked, sitterId: sender.sitterId, offenceNo });
  const types = [...new Set(findings.map((finding) => finding.type))];
  const about = {
    actor: { type: 'sitter', userId },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
  } as const;
  await tx.audit.record(
    { type: 'policy.violation_detected', ...about, data: { types, offenceNo, detectorFailed } },
    { type: 'message.outbound.blocked', ...about, data: { types, sitterId: sender.sitterId } },
  );
  if (action !== 'warn') await escalate(tx, { sitterId: sender.sitterId, action, offenceNo, isLocked, placed });
  tx.notify({ type: 'policy.opened', threadId: thread.id, messageId });
  return { kind: 'policyBlocked', findings, messageId };
}

const NO_OFFENCE = { offenceNo: 0, action: 'warn' } as const;

async function countThis(tx: Tx, { placed, settings }: Blocked, sitterId: string): Promise<Escalation> {
  const { at } = placed;
  const days = settings.escalationDays;
  const earlier = await tx.policy.listAttempts({ actorId: sitterId, after: periodStart(at, days) });
  return decideEscalation(countOffences(earlier, { at, days }) + 1);
}

async function recordOffence(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { blocked, sitterId, offenceNo }: { blocked: Blocked; sitterId: string; offenceNo: number },
): Promise<void> {
  const { placed, settings, earlier } = blocked;
  const { messageId, at, findings } = placed;
  const by = { actorType: 'sitter', actorId: sitterId } as const;
  const about = { threadId: placed.thread.id, messageId };
  const told = { ownerNotifiedAt: at, createdAt: at };
  const attemptId = ports.ids.next();
  await tx.policy.recordAttempt({
    id: attemptId,
    ...about,
    ...by,
    action: 'blocked',
    offenceNo,
    partOf: null,
    ...told,
  });
  const whole = { ...about, attemptId, direction: 'outbound', actor: 'sitter', by, at, findings, earlier } as const;
  await flagPieces(ports, tx, { whole, settings });
}

interface Offence {
  sitterId: string;
  action: 'alertHigh' | 'lock';
  offenceNo: number;
  isLocked: boolean;
  placed: PlacedMessage;
}

async function escalate(tx: Tx, { sitterId, action, offenceNo, isLocked, placed }: Offence): Promise<void> {
  const { at, thread, messageId } = placed;
  await tx.alerts.raise({
    type: action === 'lock' ? 'sitter.locked' : 'policy.second_offence',
    severity: action === 'lock' ? 'critical' : 'high',
    subject: sitterId,
    dedupeKey: offenceAlert(action, sitterId),
    data: { offenceNo, threadId: thread.id, messageId },
  });
  tx.notify({ type: 'alert.raised', threadId: thread.id });
  if (action !== 'lock' || isLocked) return;
  await tx.policy.lockSitter(sitterId, at, THIRD_OFFENCE);
  await tx.audit.record({
    type: 'sitter.locked',
    actor: { type: 'system', name: 'policy' },
    subject: { type: 'sitter', id: sitterId },
    data: { reason: THIRD_OFFENCE, offenceNo },
  });
  tx.notify({ type: 'access.changed' });
}
