import type { Ids } from '@snout/application/ports/clock';
import type { PolicyRuleRepository } from '@snout/application/ports/policy';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const toJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

export const policyRuleRepository = (
  tx: TxClient,
  { orgId }: OrgScope,
  { ids }: { ids: Ids },
): PolicyRuleRepository => ({
  async latest() {
    const row = await tx.policyRuleVersion.findFirst({
      where: { orgId },
      orderBy: { version: 'desc' },
      select: { version: true, createdAt: true, changedByUser: { select: { name: true } } },
    });
    if (!row) return { version: 0, changedAt: null, changedByName: null };
    return { version: row.version, changedAt: row.createdAt, changedByName: row.changedByUser.name };
  },
  async append({ version, rules, source, userId, at }) {
    const row = { id: ids.next(), orgId, version, rules: toJson(rules), source, changedBy: userId, createdAt: at };
    await tx.policyRuleVersion.create({ data: row });
  },
  async recordRehearsal({ userId, at, summary, ...rehearsal }) {
    const row = { ...rehearsal, orgId, summary: toJson(summary), rehearsedBy: userId, createdAt: at };
    await tx.policyRehearsal.create({ data: row });
  },
  async hasRehearsal({ since, ...rehearsal }) {
    const where = { orgId, ...rehearsal, createdAt: { gte: since } };
    return (await tx.policyRehearsal.findFirst({ where, select: { id: true } })) !== null;
  },
});
