import type { BusinessNumber, NumberRepository } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

const fields = { id: true, e164: true, type: true, status: true, assignedSitterId: true } as const;

export const numberRepository = (tx: TxClient, { orgId }: OrgScope): NumberRepository => ({
  async findByE164(e164) {
    const rows = await tx.businessNumber.findMany({
      where: { orgId, e164 },
      select: fields,
      orderBy: { createdAt: 'desc' },
    });
    // A number given back and rented again has an old row too: the living one counts.
    return rows.find((row) => row.status !== 'released') ?? rows[0] ?? null;
  },
  find: (id): Promise<BusinessNumber | null> =>
    tx.businessNumber.findUnique({ where: { orgId_id: { orgId, id } }, select: fields }),
  findFrontDesk: () =>
    tx.businessNumber.findFirst({ where: { orgId, type: 'frontDesk', status: 'active' }, select: fields }),
  async lockLane(id) {
    const rows = await tx.$queryRaw<{ segments_per_second: number; next_send_at: Date | null; now: Date }[]>`
      SELECT segments_per_second, next_send_at, clock_timestamp() AS now FROM business_number
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
    const [lane] = rows;
    return lane ? { segmentsPerSecond: lane.segments_per_second, nextSendAt: lane.next_send_at, now: lane.now } : null;
  },
  async setNextSendAt(id, at) {
    await tx.$executeRaw`
      UPDATE business_number SET next_send_at = ${at} WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
  },
  listWatched: () =>
    tx.businessNumber.findMany({
      where: { orgId, status: { not: 'released' } },
      select: { id: true, e164: true, inboundCheckedAt: true, createdAt: true },
    }),
  async setInboundCheckedAt(id, at) {
    await tx.businessNumber.update({ where: { orgId_id: { orgId, id } }, data: { inboundCheckedAt: at } });
  },
  async listOwnE164() {
    const rows = await tx.businessNumber.findMany({
      where: { orgId, status: { not: 'released' } },
      select: { e164: true },
    });
    return rows.map((row) => row.e164);
  },
});
