import { decideEscalation } from '@snout/domain/policy/escalation';
import { addAlert, addAudit } from './add-audit';
import type { Outbound } from './conversation';
import { addAttempt, addViolations } from './scan';
import type { World, WorldSitter } from './world';

const DAY_MS = 86_400_000;

/** A sitter's text that the policy held: findings, attempt, and what the count of offences leads to. */
export function block(world: World, out: Outbound, sitter: WorldSitter): void {
  const { line, thread, messageId, findings } = out;
  const { at, fate } = line;
  addViolations(world, thread, { messageId, at, findings, severity: 'block', isRedacted: false });
  const since = at.getTime() - world.settings.escalationDays * DAY_MS;
  const earlier = sitter.offences.filter((offence) => offence.getTime() > since).length;
  const { offenceNo, action } = decideEscalation(earlier + 1);
  if (fate !== 'falsePositive') sitter.offences.push(at);
  addAttempt(world, thread, {
    messageId,
    at,
    actorType: 'sitter',
    actorId: sitter.id,
    action: 'blocked',
    offenceNo,
    fate,
  });
  const types = [...new Set(findings.map((finding) => finding.type))];
  const about = {
    at,
    actor: { type: 'sitter', id: sitter.userId },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
  } as const;
  addAudit(world, { ...about, type: 'policy.violation_detected', data: { types, offenceNo, detectorFailed: false } });
  addAudit(world, { ...about, type: 'message.outbound.blocked', data: { types, sitterId: sitter.id } });
  if (fate === 'forceSent') {
    const owner = { type: 'owner', id: world.ownerId } as const;
    addAudit(world, {
      ...about,
      actor: owner,
      type: 'message.outbound.force_sent',
      at: new Date(at.getTime() + 1_200_000),
    });
  }
  if (action !== 'warn') escalate(world, sitter, { action, at });
}

function escalate(world: World, sitter: WorldSitter, offence: { action: 'alertHigh' | 'lock'; at: Date }): void {
  const { action, at } = offence;
  const isLock = action === 'lock';
  addAlert(world, {
    type: isLock ? 'sitter.locked' : 'policy.second_offence',
    severity: isLock ? 'critical' : 'high',
    subject: sitter.id,
    dedupeKey: `${action}.${sitter.id}`,
    at,
  });
  if (!isLock) return;
  sitter.lockedSince = at;
  const row = world.rows.sitters.find(({ id }) => id === sitter.id);
  if (row) Object.assign(row, { messagingLockedAt: at, lockReason: 'thirdOffence' });
  addAudit(world, {
    type: 'sitter.locked',
    at,
    actor: { type: 'system', id: 'policy' },
    subject: { type: 'sitter', id: sitter.id },
    data: { reason: 'thirdOffence' },
  });
}
