import type { ExportRepository, ExportRow } from '@snout/application/ports/exports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

const columns = Prisma.sql`
  e.id, e.kind, e.redaction, e.range_from AS "from", e.range_to AS "to", e.state, e.reason, e.total, e.done, e.manifest,
  e.created_at AS "createdAt", e.finished_at AS "finishedAt", e.expires_at AS "expiresAt",
  CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'name', c.name) END AS client,
  json_build_object('id', u.id, 'name', u.name) AS "requestedBy"`;
const joins = Prisma.sql`
  LEFT JOIN client c ON c.org_id = e.org_id AND c.id = e.client_id
  JOIN "user" u ON u.org_id = e.org_id AND u.id = e.requested_by`;

/** A run as if nothing of it had been written. */
export const begunAnew = Prisma.sql`
  total = NULL, done = 0, records = 0, cursor_at = NULL, cursor_id = NULL, next_part = 0,
  built_client_id = NULL, is_written = false, updated_at = now()`;

/** Builders share it, who takes words away has it alone. */
export const writersLock = (orgId: string): Prisma.Sql => Prisma.sql`hashtextextended('exports.' || ${orgId}, 0)`;

export const exportRepository = (tx: TxClient, { orgId }: OrgScope): ExportRepository => ({
  async insert({ from, to, ...job }) {
    await tx.exportJob.create({ data: { ...job, orgId, rangeFrom: from, rangeTo: to } });
  },
  async find(id) {
    const [row] = await tx.$queryRaw<ExportRow[]>`
      SELECT ${columns} FROM export_job e ${joins} WHERE e.org_id = ${orgId}::uuid AND e.id = ${id}::uuid`;
    return row ?? null;
  },
  list({ limit, before }) {
    const older = before
      ? Prisma.sql`AND (e.created_at, e.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
      : Prisma.empty;
    return tx.$queryRaw<ExportRow[]>`
      SELECT ${columns} FROM export_job e ${joins} WHERE e.org_id = ${orgId}::uuid ${older}
      ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`;
  },
  countUnfinished: () => tx.exportJob.count({ where: { orgId, state: { in: ['queued', 'building'] } } }),
  async listAskedSince(after) {
    const where = { orgId, createdAt: { gt: after } };
    const rows = await tx.exportJob.findMany({ where, select: { createdAt: true }, orderBy: { createdAt: 'asc' } });
    return rows.map(({ createdAt }) => createdAt);
  },
  async end(id, { state, reason, at }) {
    const ended = await tx.$executeRaw`
      UPDATE export_job SET state = ${state}, reason = ${reason}, finished_at = coalesce(finished_at, ${at}::timestamptz),
        lease_token = NULL, lease_until = NULL, updated_at = now()
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND state IN ('queued', 'building', 'ready')`;
    await tx.exportPart.deleteMany({ where: { orgId, exportId: id } });
    return ended === 1;
  },
  async holdWriters() {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${writersLock(orgId)})::text`;
  },
  async dropOf(clientId, at) {
    const holding = Prisma.sql`e.org_id = ${orgId}::uuid AND (e.client_id = ${clientId}::uuid OR EXISTS (
      SELECT 1 FROM message_event m WHERE e.client_id IS NULL AND m.org_id = e.org_id AND m.client_id = ${clientId}::uuid
        AND m.created_at < e.range_to AND (e.range_from IS NULL OR m.created_at >= e.range_from)))`;
    const dropped = await tx.$queryRaw<{ id: string }[]>`
      UPDATE export_job e SET state = 'expired', reason = 'clientErased', expires_at = ${at}::timestamptz, updated_at = now()
      WHERE e.state = 'ready' AND ${holding} RETURNING e.id`;
    // Whoever builds one finds its lease gone, and stops.
    const anew = await tx.$queryRaw<{ id: string }[]>`
      UPDATE export_job e SET state = 'queued', ${begunAnew}, lease_token = NULL, lease_until = NULL
      WHERE e.state IN ('queued', 'building') AND ${holding} RETURNING e.id`;
    const exportId = { in: [...dropped, ...anew].map(({ id }) => id) };
    await tx.exportPart.deleteMany({ where: { orgId, exportId } });
    return dropped.map(({ id }) => id);
  },
});
