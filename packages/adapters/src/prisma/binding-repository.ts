import type { Ids } from '@snout/application/ports/clock';
import type { BindingRepository } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const bindingRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): BindingRepository => ({
  findOpen: (numberId, partyAddress) =>
    tx.binding.findFirst({
      where: { orgId, numberId, partyAddress, validTo: null },
      select: { id: true, threadId: true },
    }),
  async open({ threadId, numberId, partyAddress, at, reason }) {
    await tx.binding.create({
      data: { id: ids.next(), orgId, threadId, numberId, partyAddress, validFrom: at, reason },
    });
  },
  hasOpen: async (threadId, numberId) =>
    (await tx.binding.findFirst({ where: { orgId, threadId, numberId, validTo: null }, select: { id: true } })) !==
    null,
  async lockPair(numberId, partyAddress) {
    const pair = `${orgId}.${numberId}.${partyAddress}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${pair}, 0))`;
  },
});
