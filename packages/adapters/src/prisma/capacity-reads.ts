import type { CapacityReads, PlannedVisit } from '@snout/application/ports/capacity-reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const capacityReads = (tx: TxClient, { orgId }: OrgScope): CapacityReads => ({
  listVisits: (from, to) =>
    tx.$queryRaw<PlannedVisit[]>`
      SELECT b.client_id AS "clientId", c.name AS "clientName", b.sitter_id AS "sitterId", s.name AS "sitterName",
        b.service_type AS "serviceType", b.start_at AS "startAt", b.end_at AS "endAt",
        c.is_one_time_client AND NOT EXISTS (SELECT 1 FROM meet_and_greet m WHERE m.org_id = b.org_id
          AND m.client_id = b.client_id AND m.sitter_id = b.sitter_id AND m.status = 'approved') AS "needsPool"
      FROM booking b
      JOIN client c ON c.org_id = b.org_id AND c.id = b.client_id
      LEFT JOIN sitter s ON s.org_id = b.org_id AND s.id = b.sitter_id
      WHERE b.org_id = ${orgId}::uuid AND b.status = 'confirmed' AND b.start_at < ${to} AND b.end_at > ${from}
      ORDER BY b.start_at, b.id`,
  listPool: () =>
    tx.businessNumber.findMany({
      where: { orgId, type: 'pool', status: { not: 'released' } },
      select: { status: true, registration: true, cooldownUntil: true },
    }),
  listSittersWithoutNumber: (at) =>
    tx.$queryRaw<{ id: string; name: string; nextBookingAt: Date | null }[]>`
      SELECT s.id, s.name, (SELECT min(b.start_at) FROM booking b WHERE b.org_id = s.org_id AND b.sitter_id = s.id
        AND b.status = 'confirmed' AND b.end_at > ${at}) AS "nextBookingAt"
      FROM sitter s WHERE s.org_id = ${orgId}::uuid AND s.status <> 'offboarded'
        AND NOT EXISTS (SELECT 1 FROM business_number n WHERE n.org_id = s.org_id AND n.assigned_sitter_id = s.id
          AND n.type = 'sitter' AND n.status = 'active')
      ORDER BY 3 NULLS LAST, s.name, s.id`,
  async listCooldowns(at) {
    const rows = await tx.businessNumber.findMany({
      where: { orgId, status: { not: 'released' }, cooldownUntil: { gt: at } },
      select: { id: true, e164: true, cooldownUntil: true },
      orderBy: [{ cooldownUntil: 'asc' }, { id: 'asc' }],
    });
    return rows.flatMap(({ id, e164, cooldownUntil }) =>
      cooldownUntil ? [{ numberId: id, e164, endsAt: cooldownUntil }] : [],
    );
  },
});
