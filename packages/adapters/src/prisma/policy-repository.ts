import type { Ids } from '@snout/application/ports/clock';
import type { PolicyRepository } from '@snout/application/ports/policy';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const policyRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): PolicyRepository => ({
  async recordFindings({ messageId, threadId, findings, isRedacted, rulesVersion }) {
    await tx.policyViolation.createMany({
      data: findings.map((finding) => ({
        id: ids.next(),
        orgId,
        messageId,
        threadId,
        type: finding.type,
        severity: finding.severity,
        spanStart: finding.start,
        spanEnd: finding.end,
        isRedacted,
        details: finding.rule,
        rulesVersion,
      })),
    });
  },
  countAttempts: ({ actorId, since }) =>
    tx.poachingAttempt.count({
      where: {
        orgId,
        actorId,
        createdAt: { gt: since },
        OR: [{ resolution: null }, { resolution: { not: 'falsePositive' } }],
      },
    }),
  async recordAttempt(attempt) {
    await tx.poachingAttempt.create({ data: { ...attempt, orgId } });
  },
  async resolveAttempts({ messageId, userId, at, resolution, note }) {
    const data = { resolvedAt: at, resolvedByUserId: userId, resolution, note };
    return (await tx.poachingAttempt.updateMany({ where: { orgId, messageId, resolvedAt: null }, data })).count;
  },
  hasOpenAttempts: async (threadId) =>
    (await tx.poachingAttempt.findFirst({ where: { orgId, threadId, resolvedAt: null }, select: { id: true } })) !==
    null,
  async lockSitter(sitterId, at, reason) {
    await tx.sitter.update({
      where: { orgId_id: { orgId, id: sitterId } },
      data: { messagingLockedAt: at, lockReason: reason },
    });
  },
});
