import type { OverlapPrompt, OwnerTextRepository } from '@snout/application/ports/owner-texts';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

export const ownerTextRepository = (tx: TxClient, { orgId }: OrgScope): OwnerTextRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  return {
    async queue({ id, to, body, kind, at }) {
      await tx.ownerText.create({ data: { id, orgId, toAddress: to, body, kind, dueAt: at, createdAt: at } });
    },
    hasSince: async (kind, since) =>
      (await tx.ownerText.count({ where: { orgId, kind, createdAt: { gt: since } } })) > 0,
    async claim(id, until) {
      const claimed = await tx.ownerText.updateMany({
        where: { orgId, id, state: 'pending' },
        data: { state: 'sending', dueAt: until },
      });
      if (claimed.count === 0) return null;
      const { toAddress, body } = await tx.ownerText.findUniqueOrThrow({ where: key(id) });
      return { to: toAddress, body };
    },
    async finish(id, result) {
      await tx.ownerText.update({ where: key(id), data: result });
    },
    giveUp: async (id, at) =>
      (
        await tx.ownerText.updateMany({
          where: { orgId, id, state: 'sending', dueAt: { lte: at } },
          data: { state: 'unknown' },
        })
      ).count === 1,
    async openPrompt({ at, options, ...prompt }) {
      const data = { ...prompt, orgId, createdAt: at, options: options as unknown as Prisma.InputJsonValue };
      await tx.overlapPrompt.create({ data });
    },
    async findNewestPrompt(at, clientId) {
      const row = await tx.overlapPrompt.findFirst({
        where: {
          orgId,
          answeredAt: null,
          ...(clientId ? { clientId } : {}),
          OR: [{ validUntil: null }, { validUntil: { gt: at } }],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      if (!row) return null;
      const { id, threadId, validUntil } = row;
      const options = row.options as unknown as OverlapPrompt['options'];
      return { id, clientId: row.clientId, threadId, validUntil, options };
    },
    async answerPrompts(clientId, answeredAt) {
      await tx.overlapPrompt.updateMany({ where: { orgId, clientId, answeredAt: null }, data: { answeredAt } });
    },
  };
};
