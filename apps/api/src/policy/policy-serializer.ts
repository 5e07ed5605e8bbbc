import type { AttemptRow, ViolationRow } from '@snout/application/ports/policy-reads';
import type { PolicyAttempt, PolicyFinding, PolicyViolationItem } from '@snout/contracts/policy';
import { countOffences, hasOutlivedLock } from '@snout/domain/policy/escalation';
import type { Finding } from '@snout/domain/policy/finding';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const RECENT = 5;

export const toFinding = ({ type, severity, start, end, rule }: Omit<Finding, 'normalized'>): PolicyFinding => ({
  type,
  severity,
  start,
  end,
  rule,
});

function toAuthor(row: AttemptRow, period: { at: Date; days: number }): PolicyAttempt['author'] {
  const offences = countOffences(row.history, period);
  const { messagingLockedAt: lockedAt, lockReason } = row;
  return {
    type: row.actorType,
    id: row.actorId,
    name: row.actorType === 'sitter' ? row.sitterName : row.clientName,
    offencesInPeriod: offences,
    messagingLockedAt: iso(lockedAt),
    lockReason,
    mayUnlock: hasOutlivedLock({ lockedAt, lockReason, offences }),
    recent: row.history
      .filter(({ id, createdAt }) => id !== row.id && createdAt <= row.createdAt)
      .slice(0, RECENT)
      .map(({ createdAt, ...attempt }) => ({ ...attempt, createdAt: createdAt.toISOString() })),
  };
}

/** An attempt as the owner's queue shows it. `period`: the one in which offences count. */
export function toPolicyAttempt(row: AttemptRow, period: { at: Date; days: number }): PolicyAttempt {
  return {
    id: row.id,
    threadId: row.threadId,
    messageId: row.messageId,
    clientId: row.clientId,
    clientName: row.clientName,
    createdAt: row.createdAt.toISOString(),
    action: row.action,
    status: row.resolvedAt ? 'resolved' : 'open',
    offenceNo: row.offenceNo,
    partOf: row.partOf,
    resolution: row.resolution,
    resolvedAt: iso(row.resolvedAt),
    resolvedByName: row.resolvedByName,
    note: row.note,
    detectorFailed: row.reason === 'detectorFailed',
    canForceSend: row.wasBlocked && !row.isReleased && row.resolution !== 'confirmed',
    text: row.body,
    direction: row.direction,
    findings: row.findings.map((finding) => toFinding({ ...finding, rule: finding.rule ?? finding.type })),
    author: toAuthor(row, period),
    context: row.context.map(({ createdAt, ...message }) => ({ ...message, createdAt: createdAt.toISOString() })),
  };
}

export function toViolation({ body, isOpen, createdAt, ...row }: ViolationRow): PolicyViolationItem {
  return { ...row, createdAt: createdAt.toISOString(), text: body, status: isOpen ? 'open' : 'resolved' };
}
