import type { Ids } from '@snout/application/ports/clock';
import type { PolicyRepository, StoredAttempt } from '@snout/application/ports/policy';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const withJudge = { resolvedByUser: { select: { name: true } } } as const;
type Row = Prisma.PoachingAttemptGetPayload<{ include: typeof withJudge }>;

function toAttempt({ orgId: _org, note: _note, updatedAt: _updated, resolvedByUser, ...row }: Row): StoredAttempt {
  return { ...row, resolvedByName: resolvedByUser?.name ?? null };
}

export const policyRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): PolicyRepository => {
  const findAttempt = async (id: string): Promise<StoredAttempt | null> => {
    const row = await tx.poachingAttempt.findUnique({ where: { orgId_id: { orgId, id } }, include: withJudge });
    return row && toAttempt(row);
  };
  return {
    async recordFindings({ messageId, threadId, findings, isRedacted, rulesVersion, at }) {
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
          createdAt: at,
        })),
      });
    },
    async lockOffender(sitterId) {
      const [row] = await tx.$queryRaw<{ isLocked: boolean }[]>`
        SELECT messaging_locked_at IS NOT NULL AS "isLocked" FROM sitter
        WHERE org_id = ${orgId}::uuid AND id = ${sitterId}::uuid FOR NO KEY UPDATE`;
      return row ?? { isLocked: true };
    },
    listAttempts: ({ actorId, after }) =>
      tx.poachingAttempt.findMany({
        where: { orgId, actorId, createdAt: { gt: after } },
        select: { createdAt: true, action: true, offenceNo: true, resolution: true },
      }),
    async recordAttempt(attempt) {
      await tx.poachingAttempt.create({ data: { ...attempt, orgId } });
    },
    findAttempt,
    async lockAttempt(id) {
      await tx.$queryRaw`
        SELECT 1 FROM poaching_attempt WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
      return findAttempt(id);
    },
    async findAttemptOfMessage(messageId) {
      const row = await tx.poachingAttempt.findFirst({
        where: { orgId, messageId },
        // Its own before the ones it is a mere piece of, what is open before what is done.
        orderBy: [{ partOf: { sort: 'asc', nulls: 'first' } }, { resolvedAt: { sort: 'asc', nulls: 'first' } }],
        include: withJudge,
      });
      return row && toAttempt(row);
    },
    findViolation: (id) =>
      tx.policyViolation.findUnique({ where: { orgId_id: { orgId, id } }, select: { id: true, messageId: true } }),
    resolveAttempt: ({ id, userId, at, resolution, note }) =>
      tx.$queryRaw<{ threadId: string; messageId: string }[]>`
        UPDATE poaching_attempt SET resolved_at = ${at}, resolved_by_user_id = ${userId}::uuid,
          resolution = ${resolution}::attempt_resolution, note = ${note}, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND (id = ${id}::uuid OR part_of = ${id}::uuid) AND resolved_at IS NULL
        RETURNING thread_id AS "threadId", message_id AS "messageId"`,
    hasOpenAttempts: async (of) =>
      (await tx.poachingAttempt.findFirst({ where: { orgId, ...of, resolvedAt: null }, select: { id: true } })) !==
      null,
    async clearMessage(id) {
      await tx.$executeRaw`
        UPDATE message_event m SET redacted_body = NULL, hidden_from_sitters = false, anti_poaching_flagged = false,
          anti_poaching_reason = NULL, updated_at = now()
        WHERE m.org_id = ${orgId}::uuid AND m.id = ${id}::uuid AND NOT EXISTS (
          SELECT 1 FROM poaching_attempt a
          WHERE a.org_id = m.org_id AND a.message_id = m.id AND a.resolution IS DISTINCT FROM 'falsePositive')`;
    },
    async flagMessage(id, reason) {
      const where = { orgId, id, antiPoachingFlagged: false };
      const data = { antiPoachingFlagged: true, antiPoachingReason: reason };
      return (await tx.messageEvent.updateMany({ where, data })).count > 0;
    },
    async lockSitter(sitterId, at, reason) {
      await tx.sitter.update({
        where: { orgId_id: { orgId, id: sitterId } },
        data: { messagingLockedAt: at, lockReason: reason },
      });
    },
  };
};
