import type { DeliveryFilter, DeliveryListRow, DeliveryReads } from '@snout/application/ports/delivery-reads';
import type { PageKey } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

const columns = Prisma.sql`
  d.id, d.message_id AS "messageId", d.thread_id AS "threadId", m.client_id AS "clientId", c.name AS "clientName",
  m.to_address AS "clientAddress", m.from_address AS "messageNumber", m.body, d.provider_message_id AS "providerMessageId",
  d.state, d.channel, d.attempt_no AS "attemptNo", d.error_code AS "errorCode", d.error_message AS "errorMessage",
  d.next_attempt_at AS "nextAttemptAt", d.created_at AS "createdAt", d.started_at AS "startedAt", d.finished_at AS "finishedAt",
  d.last_listed_at AS "lastListedAt", d.listings, d.dismissed_at AS "dismissedAt",
  NOT EXISTS (SELECT 1 FROM delivery later WHERE later.org_id = d.org_id AND later.message_id = d.message_id
              AND later.attempt_no > d.attempt_no) AS "isLatest"`;

const joins = Prisma.sql`
  JOIN message_event m ON m.org_id = d.org_id AND m.id = d.message_id
  JOIN client c ON c.org_id = d.org_id AND c.id = m.client_id`;

const isOpenDeadLetter = Prisma.sql`d.state = 'dead' AND d.dismissed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM delivery later WHERE later.org_id = d.org_id AND later.message_id = d.message_id
                  AND later.attempt_no > d.attempt_no)`;

function conditions(orgId: string, filter: DeliveryFilter, before: PageKey | null): Prisma.Sql {
  const found = [Prisma.sql`d.org_id = ${orgId}::uuid`];
  if (filter.state) found.push(Prisma.sql`d.state = ${filter.state}::delivery_state`);
  if (filter.state === 'dead' && !filter.includeDismissed) found.push(isOpenDeadLetter);
  if (filter.code) found.push(Prisma.sql`d.error_code = ${filter.code}`);
  if (filter.from) found.push(Prisma.sql`d.created_at >= ${filter.from}`);
  if (filter.to) found.push(Prisma.sql`d.created_at < ${filter.to}`);
  if (before) found.push(Prisma.sql`(d.created_at, d.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return Prisma.join(found, ' AND ');
}

/** The page is cut first, on the index, and only its rows are dressed. */
export const deliveryReads = (tx: TxClient, { orgId }: OrgScope): DeliveryReads => ({
  list: ({ filter, limit, before }) =>
    tx.$queryRaw<DeliveryListRow[]>`
      SELECT ${columns}
      FROM (SELECT * FROM delivery d WHERE ${conditions(orgId, filter, before)}
            ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit}) d
      ${joins} ORDER BY d.created_at DESC, d.id DESC`,
  async get(id) {
    const [row] = await tx.$queryRaw<DeliveryListRow[]>`
      SELECT ${columns} FROM delivery d ${joins} WHERE d.org_id = ${orgId}::uuid AND d.id = ${id}::uuid`;
    return row ?? null;
  },
  async listReceipts(deliveryId) {
    const rows = await tx.deliveryCallback.findMany({ where: { orgId, deliveryId }, orderBy: { id: 'asc' } });
    return rows.map(({ createdAt: at, rawStatus, errorCode }) => ({
      at,
      rawStatus,
      errorCode: errorCode === 0 ? null : errorCode,
    }));
  },
  listQueuePlaces: (ids) =>
    // In the order in which `lockNextOfNumber` lets them go; what waits for a later time does not stand in the queue.
    tx.$queryRaw<Awaited<ReturnType<DeliveryReads['listQueuePlaces']>>>`
      WITH queue AS (
        SELECT d.id, d.number_id, coalesce(sum(greatest(m.num_segments, 1)) OVER (PARTITION BY d.number_id ORDER BY d.message_id
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS ahead
        FROM delivery d JOIN message_event m ON m.org_id = d.org_id AND m.id = d.message_id
        WHERE d.org_id = ${orgId}::uuid AND d.state = 'pending' AND d.next_attempt_at <= now() AND d.number_id IN (
          SELECT number_id FROM delivery WHERE org_id = ${orgId}::uuid AND id = ANY(${ids}::uuid[])))
      SELECT q.id, n.next_send_at AS "nextSendAt", q.ahead AS "segmentsAhead", n.segments_per_second AS "segmentsPerSecond"
      FROM queue q JOIN business_number n ON n.org_id = ${orgId}::uuid AND n.id = q.number_id
      WHERE q.id = ANY(${ids}::uuid[])`,
  async count() {
    const [counts] = await tx.$queryRaw<{ waiting: number; unknown: number; dead: number }[]>`
      SELECT (SELECT count(*)::int FROM delivery WHERE org_id = ${orgId}::uuid AND state IN ('pending', 'held')) AS waiting,
        (SELECT count(*)::int FROM delivery WHERE org_id = ${orgId}::uuid AND state = 'unknown') AS unknown,
        (SELECT count(*)::int FROM delivery d WHERE d.org_id = ${orgId}::uuid AND ${isOpenDeadLetter}) AS dead`;
    return counts ?? { waiting: 0, unknown: 0, dead: 0 };
  },
  countDeadByCode: () =>
    tx.$queryRaw<{ errorCode: number | null; count: number }[]>`
      SELECT d.error_code AS "errorCode", count(*)::int AS count FROM delivery d
      WHERE d.org_id = ${orgId}::uuid AND ${isOpenDeadLetter} GROUP BY d.error_code ORDER BY count(*) DESC, d.error_code`,
  async listDeadMessages({ errorCode, after, limit }) {
    const later = after ? Prisma.sql`AND d.message_id > ${after}::uuid` : Prisma.empty;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT d.message_id AS id FROM delivery d
      WHERE d.org_id = ${orgId}::uuid AND ${isOpenDeadLetter} AND d.error_code IS NOT DISTINCT FROM ${errorCode} ${later}
      ORDER BY d.message_id LIMIT ${limit}`;
    return rows.map((row) => row.id);
  },
});
