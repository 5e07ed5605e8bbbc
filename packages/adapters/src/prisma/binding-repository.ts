import type { Ids } from '@snout/application/ports/clock';
import type { BindingRepository, BoundPair } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import type { PoolBindingFacts } from '@snout/domain/numbers/pool-binding-life';
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
  async loadLife(id) {
    // A booking belongs to the client, a window to the thread: both keep the number.
    const [row] = await tx.$queryRaw<(PoolBindingFacts & BoundPair)[]>`
      SELECT b.thread_id AS "threadId", b.number_id AS "numberId", b.party_address AS "partyAddress", n.type AS "numberType",
        b.valid_from AS "boundAt", t.last_activity_at AS "lastActivityAt",
        (SELECT max(k.end_at) FROM booking k WHERE k.org_id = b.org_id AND k.client_id = t.client_id
           AND k.status IN ('confirmed', 'completed', 'released')) AS "lastBookingEndAt",
        (SELECT max(w.end_at) FROM assignment_window w WHERE w.org_id = b.org_id AND w.thread_id = b.thread_id
           AND w.status <> 'closed') AS "lastWindowEndAt",
        EXISTS (SELECT 1 FROM assignment_window w WHERE w.org_id = b.org_id AND w.thread_id = b.thread_id
           AND w.status <> 'closed' AND w.end_at IS NULL) AS "hasOpenEndedWindow"
      FROM binding b
      JOIN message_thread t ON t.org_id = b.org_id AND t.id = b.thread_id
      JOIN business_number n ON n.org_id = b.org_id AND n.id = b.number_id
      WHERE b.org_id = ${orgId}::uuid AND b.id = ${id}::uuid AND b.valid_to IS NULL`;
    return row ?? null;
  },
  close: async (id, validTo, closedReason) =>
    (await tx.binding.updateMany({ where: { orgId, id, validTo: null }, data: { validTo, closedReason } })).count === 1,
  async setCheckAt(id, checkAt) {
    await tx.binding.update({ where: { orgId_id: { orgId, id } }, data: { checkAt } });
  },
  async checkSoon({ clientId, numberId }) {
    await tx.binding.updateMany({
      where: {
        orgId,
        validTo: null,
        ...(numberId ? { numberId } : { number: { type: 'pool' } }),
        ...(clientId ? { thread: { clientId } } : {}),
      },
      data: { checkAt: new Date(0) },
    });
  },
  async lockPair(numberId, partyAddress) {
    const pair = `${orgId}.${numberId}.${partyAddress}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${pair}, 0))`;
  },
});
