import type { OrgScope } from '@snout/application/ports/scope';
import type { WeeklyPlanRepository, WeeklyPlanRow } from '@snout/application/ports/weekly-plans';
import type { TxClient } from './connect';
import type { WeeklyPlan } from './generated/client';

const withClient = { client: { select: { name: true } } } as const;
const toRow = ({
  client,
  orgId: _org,
  updatedAt: _u,
  ...row
}: WeeklyPlan & { client: { name: string | null } }): WeeklyPlanRow => ({
  ...row,
  clientName: client.name,
});

export const weeklyPlanRepository = (tx: TxClient, { orgId }: OrgScope): WeeklyPlanRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  return {
    async find(id) {
      const row = await tx.weeklyPlan.findUnique({ where: key(id), include: withClient });
      return row && toRow(row);
    },
    async list({ clientId, activeAt, limit, before }) {
      const rows = await tx.weeklyPlan.findMany({
        where: {
          orgId,
          ...(clientId ? { clientId } : {}),
          AND: [
            activeAt ? { activeFrom: { lte: activeAt }, OR: [{ activeTo: null }, { activeTo: { gt: activeAt } }] } : {},
            before ? { OR: [{ activeFrom: { lt: before.at } }, { activeFrom: before.at, id: { lt: before.id } }] } : {},
          ],
        },
        include: withClient,
        orderBy: [{ activeFrom: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(toRow);
    },
    async listOfClient(clientId) {
      const where = { orgId, clientId };
      const rows = await tx.weeklyPlan.findMany({ where, include: withClient, orderBy: { activeFrom: 'asc' } });
      return rows.map(toRow);
    },
    async insert(plan) {
      await tx.weeklyPlan.create({ data: { ...plan, orgId } });
    },
    async update(id, change) {
      await tx.weeklyPlan.update({ where: key(id), data: change });
    },
    async remove(id) {
      await tx.weeklyPlan.delete({ where: key(id) });
    },
  };
};
