import type { BookingRepository, BookingRow } from '@snout/application/ports/bookings';
import type { OrgScope } from '@snout/application/ports/scope';
import type { PoolCandidate } from '@snout/domain/numbers/choose-pool-number';
import type { TxClient } from './connect';
import type { Booking } from './generated/client';

const names = { client: { select: { name: true } }, sitter: { select: { name: true } } } as const;
type NamedBooking = Booking & { client: { name: string | null }; sitter: { name: string } | null };

const toRow = ({ client, sitter, orgId: _org, createdAt: _c, updatedAt: _u, ...row }: NamedBooking): BookingRow => ({
  ...row,
  clientName: client.name,
  sitterName: sitter?.name ?? null,
});

export const bookingRepository = (tx: TxClient, { orgId }: OrgScope): BookingRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  return {
    async lockClient(clientId) {
      const [row] = await tx.$queryRaw<{ archivedAt: Date | null }[]>`
        SELECT archived_at AS "archivedAt" FROM client
        WHERE org_id = ${orgId}::uuid AND id = ${clientId}::uuid FOR NO KEY UPDATE`;
      return row ?? null;
    },
    async find(id) {
      const row = await tx.booking.findUnique({ where: key(id), include: names });
      return row && toRow(row);
    },
    async list({ filter: { clientId, sitterId, status, from, to }, limit, before }) {
      const rows = await tx.booking.findMany({
        where: {
          orgId,
          ...(clientId ? { clientId } : {}),
          ...(sitterId ? { sitterId } : {}),
          ...(status ? { status } : {}),
          AND: [
            to ? { startAt: { lt: to } } : {},
            from ? { endAt: { gt: from } } : {},
            before ? { OR: [{ startAt: { lt: before.at } }, { startAt: before.at, id: { lt: before.id } }] } : {},
          ],
        },
        include: names,
        orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(toRow);
    },
    async insert(booking) {
      const { id, clientId, sitterId, serviceType, startAt, endAt, status, recurrence, externalRef } = booking;
      const { seriesId = null, visitNo = null } = booking;
      const inserted = await tx.$executeRaw`
        INSERT INTO booking (id, org_id, client_id, sitter_id, service_type, start_at, end_at, status, recurrence, external_ref,
                             series_id, visit_no)
        VALUES (${id}::uuid, ${orgId}::uuid, ${clientId}::uuid, ${sitterId}::uuid, ${serviceType}::service_type, ${startAt}, ${endAt},
                ${status}::booking_status, ${recurrence}::recurrence, ${externalRef},
                ${seriesId}::uuid, ${visitNo}::int)
        ON CONFLICT DO NOTHING`;
      return inserted === 1 ? 'inserted' : 'duplicate';
    },
    async update(id, change) {
      await tx.booking.update({ where: key(id), data: change });
    },
    async lastVisitNo(seriesId) {
      const { _max } = await tx.booking.aggregate({ where: { orgId, seriesId }, _max: { visitNo: true } });
      return _max.visitNo ?? 0;
    },
    async listLaterVisits(seriesId, visitNo) {
      const rows = await tx.booking.findMany({
        where: { orgId, seriesId, visitNo: { gt: visitNo }, status: { in: ['requested', 'confirmed'] } },
        include: names,
        orderBy: { visitNo: 'asc' },
      });
      return rows.map(toRow);
    },
    async lastVisitEnd(seriesId, at) {
      const where = {
        orgId,
        seriesId,
        status: { in: ['requested' as const, 'confirmed' as const] },
        endAt: { gt: at },
      };
      return (await tx.booking.aggregate({ where, _max: { endAt: true } }))._max.endAt;
    },
    async findByExternalRef(externalRef) {
      const row = await tx.booking.findUnique({ where: { orgId_externalRef: { orgId, externalRef } }, include: names });
      return row && toRow(row);
    },
    async listConfirmed({ clientId, sitterId }, since) {
      const rows = await tx.booking.findMany({
        where: { orgId, clientId, sitterId, status: 'confirmed', endAt: { gt: since } },
        include: names,
        orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toRow);
    },
    async passOn(fromSitterId, toSitterId, at) {
      const rows = await tx.$queryRaw<{ client_id: string }[]>`
        UPDATE booking SET sitter_id = ${toSitterId}::uuid, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND sitter_id = ${fromSitterId}::uuid AND status IN ('requested', 'confirmed') AND end_at > ${at}
        RETURNING client_id`;
      return rows.map((row) => row.client_id);
    },
    listRunningPairs: (at) =>
      tx.$queryRaw<{ clientId: string; sitterId: string }[]>`
        SELECT DISTINCT b.client_id AS "clientId", b.sitter_id AS "sitterId" FROM booking b
        JOIN sitter s ON s.org_id = b.org_id AND s.id = b.sitter_id
        WHERE b.org_id = ${orgId}::uuid AND b.status = 'confirmed' AND b.end_at > ${at} AND s.status = 'active' ORDER BY 1, 2`,
    hasAhead: async (clientId, at) =>
      (await tx.booking.count({ where: { orgId, clientId, status: 'confirmed', endAt: { gt: at } } })) > 0,
    async loadClassFacts(clientId) {
      const row = await tx.client.findUnique({
        where: key(clientId),
        select: {
          recurringOverride: true,
          weeklyPlansByClientId: { select: { activeFrom: true, activeTo: true } },
          bookingSeriesByClientId: { where: { endedAt: null }, select: { id: true }, take: 1 },
          // Said to be weekly before bookings repeated, or brought along from elsewhere.
          bookingsByClientId: {
            where: {
              recurrence: { not: 'none' },
              seriesId: null,
              status: { in: ['requested', 'confirmed', 'completed'] },
            },
            select: { id: true },
            take: 1,
          },
        },
      });
      if (!row) return null;
      const { recurringOverride, weeklyPlansByClientId: plans } = row;
      const recurring = [...row.bookingSeriesByClientId, ...row.bookingsByClientId];
      return { recurringOverride, plans, hasRecurringBooking: recurring.length > 0 };
    },
    async listSittersSince(clientId, since) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT b.sitter_id AS id FROM booking b WHERE b.org_id = ${orgId}::uuid AND b.client_id = ${clientId}::uuid
          AND b.status = 'confirmed' AND b.sitter_id IS NOT NULL AND b.end_at > ${since}
        UNION
        SELECT w.sitter_id FROM assignment_window w WHERE w.org_id = ${orgId}::uuid AND w.client_id = ${clientId}::uuid
          AND w.status <> 'closed' AND w.booking_id IS NOT NULL AND (w.end_at IS NULL OR w.end_at > ${since})
        ORDER BY 1`;
      return rows.map((row) => row.id);
    },
    async setOneTime(id, isOneTimeClient) {
      await tx.client.update({ where: key(id), data: { isOneTimeClient } });
    },
    async findPoolNumberOf(clientId) {
      const [row] = await tx.$queryRaw<{ id: string }[]>`
        SELECT n.id FROM binding b
        JOIN message_thread t ON t.org_id = b.org_id AND t.id = b.thread_id
        JOIN business_number n ON n.org_id = b.org_id AND n.id = b.number_id
        WHERE b.org_id = ${orgId}::uuid AND t.client_id = ${clientId}::uuid AND b.valid_to IS NULL
          AND n.type = 'pool' AND n.status = 'active'
        ORDER BY b.valid_from DESC, b.id LIMIT 1`;
      return row?.id ?? null;
    },
    listPoolCandidates: (clientId) =>
      tx.$queryRaw<PoolCandidate[]>`
        SELECT n.id, n.status, n.registration, n.cooldown_until AS "cooldownUntil", n.last_assigned_at AS "lastAssignedAt",
          n.rotation_priority AS "rotationPriority",
          count(b.id) FILTER (WHERE b.valid_to IS NULL AND t.client_id <> ${clientId}::uuid)::int AS "presentClients",
          coalesce(bool_or(b.valid_to IS NULL AND t.client_id = ${clientId}::uuid), false) AS "isBoundToClient",
          max(b.valid_to) FILTER (WHERE t.client_id <> ${clientId}::uuid) AS "releasedByOtherAt"
        FROM business_number n
        LEFT JOIN binding b ON b.org_id = n.org_id AND b.number_id = n.id
        LEFT JOIN message_thread t ON t.org_id = b.org_id AND t.id = b.thread_id
        WHERE n.org_id = ${orgId}::uuid AND n.type = 'pool' AND n.status <> 'released'
        GROUP BY n.id`,
    closePoolBindings: (clientId, at, reason) =>
      tx.$executeRaw`
        UPDATE binding b SET valid_to = ${at}, closed_reason = ${reason}, updated_at = now()
        FROM message_thread t, business_number n
        WHERE b.org_id = ${orgId}::uuid AND b.valid_to IS NULL AND t.org_id = b.org_id AND t.id = b.thread_id
          AND t.client_id = ${clientId}::uuid AND n.org_id = b.org_id AND n.id = b.number_id AND n.type = 'pool'
          -- Never while somebody may still talk there.
          AND NOT EXISTS (SELECT 1 FROM assignment_window w WHERE w.org_id = t.org_id AND w.thread_id = t.id
                          AND w.status <> 'closed' AND (w.end_at IS NULL OR w.end_at > ${at}))`,
  };
};
