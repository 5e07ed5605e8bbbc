import type { ExportBuilding, ExportRun, TextRange } from '@snout/application/ports/exports';
import type { OrgScope } from '@snout/application/ports/scope';
import { toStatus } from '@snout/domain/delivery/delivery-state';
import type { StoredText } from '@snout/domain/exports/transcript';
import type { DeliveryState } from '@snout/domain/shared/vocabulary';
import type { TxClient } from './connect';
import { begunAnew, writersLock } from './export-repository';
import { Prisma } from './generated/client';
import { toMedia } from './media';

type RawRun = Omit<ExportRun, 'cursor'> & { cursorAt: Date | null; cursorId: string | null };
type RawText = Omit<StoredText, 'status' | 'media' | 'findings'> & {
  state: DeliveryState | null;
  media: unknown;
  findings: StoredText['findings'] | null;
};

const inRange = (orgId: string, { clientId, from, to }: TextRange): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`m.org_id = ${orgId}::uuid AND m.created_at < ${to}::timestamptz`,
      ...(clientId ? [Prisma.sql`m.client_id = ${clientId}::uuid`] : []),
      ...(from ? [Prisma.sql`m.created_at >= ${from}::timestamptz`] : []),
    ],
    ' AND ',
  );

export const exportBuilding = (tx: TxClient, { orgId }: OrgScope): ExportBuilding => ({
  async claim(id, { token, ms }) {
    const [row] = await tx.$queryRaw<{ attempts: number }[]>`
      UPDATE export_job SET state = 'building', lease_token = ${token}::uuid,
        lease_until = now() + make_interval(secs => ${ms / 1_000}), attempts = attempts + 1, updated_at = now()
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND state IN ('queued', 'building')
        AND (lease_until IS NULL OR lease_until <= now())
      RETURNING attempts - 1 AS attempts`;
    return row ?? null;
  },
  async hold(id, { token, ms }) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(${writersLock(orgId)})::text`;
    const [row] = await tx.$queryRaw<RawRun[]>`
      UPDATE export_job SET lease_until = now() + make_interval(secs => ${ms / 1_000})
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND state = 'building' AND lease_token = ${token}::uuid
      RETURNING id, client_id AS "clientId", redaction, range_from AS "from", range_to AS "to", total, done, records,
        cursor_at AS "cursorAt", cursor_id AS "cursorId", next_part AS "nextPart", built_client_id AS "builtClientId",
        is_written AS "isWritten"`;
    if (!row) return null;
    const { cursorAt, cursorId, ...run } = row;
    return { ...run, cursor: cursorAt && cursorId ? { at: cursorAt, id: cursorId } : null };
  },
  async restart(id) {
    await tx.$executeRaw`
      UPDATE export_job SET ${begunAnew} WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
    await tx.exportPart.deleteMany({ where: { orgId, exportId: id } });
  },
  async countTexts(range) {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM message_event m WHERE ${inRange(orgId, range)}`;
    return row?.n ?? 0;
  },
  async listTexts(range, page) {
    const rows = await tx.$queryRaw<RawText[]>(textPage(inRange(orgId, range), page));
    return rows.map(({ state, media, findings, ...text }) => ({
      ...text,
      status: state && toStatus(state),
      media: toMedia(media),
      findings: findings ?? [],
    }));
  },
  async write(run, pieces) {
    const { id, total, done, records, cursor, builtClientId, isWritten, nextPart } = run;
    const data = Object.entries(pieces).map(([file, text]) => {
      return { orgId, exportId: id, file, no: nextPart, data: Buffer.from(text, 'utf8') };
    });
    await tx.exportPart.createMany({ data });
    await tx.exportJob.update({
      where: { orgId_id: { orgId, id } },
      data: {
        ...{ total, done, records, builtClientId, isWritten },
        ...{ cursorAt: cursor?.at ?? null, cursorId: cursor?.id ?? null, nextPart: nextPart + 1, attempts: 0 },
      },
    });
  },
  listParts({ id, file, after, limit }) {
    const where = { orgId, exportId: id, file, no: { gt: after } };
    return tx.exportPart.findMany({ where, select: { no: true, data: true }, orderBy: { no: 'asc' }, take: limit });
  },
  async finish(id, { manifest, at, expiresAt }) {
    await tx.$executeRaw`
      UPDATE export_job SET state = 'ready', manifest = ${JSON.stringify(manifest)}::jsonb, finished_at = ${at}::timestamptz,
        expires_at = ${expiresAt}::timestamptz, lease_token = NULL, lease_until = NULL, updated_at = now()
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
  },
  async letGo(id, token) {
    await tx.$executeRaw`
      UPDATE export_job SET lease_token = NULL, lease_until = NULL, attempts = 0
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND lease_token = ${token}::uuid`;
  },
});

/** The page is cut before anything is joined to it: the cost does not grow with what comes after. */
const textPage = (
  where: Prisma.Sql,
  { after, limit }: Parameters<ExportBuilding['listTexts']>[1],
): Prisma.Sql => Prisma.sql`
  SELECT m.id, m.thread_id AS "threadId", m.client_id AS "clientId", c.name AS "clientName", t.number_class AS "numberClass",
    m.channel, m.direction, m.actor, u.name AS "authorName", m.from_address AS "from", m.to_address AS "to", m.body,
    m.redacted_body AS "redactedBody", m.body_removed_at IS NOT NULL AS "isRemoved",
    m.hidden_from_sitters AS "hiddenFromSitters", m.is_billing AS "isBilling", m.was_blocked AS "wasBlocked", m.media,
    m.created_at AS "createdAt",
    (SELECT d.state FROM delivery d WHERE d.org_id = m.org_id AND d.message_id = m.id
     ORDER BY d.attempt_no DESC LIMIT 1) AS state,
    (SELECT json_agg(v.type ORDER BY v.span_start, v.id) FROM policy_violation v
     WHERE v.org_id = m.org_id AND v.message_id = m.id) AS findings
  FROM (SELECT * FROM message_event m WHERE ${where}
    ${after ? Prisma.sql`AND (m.created_at, m.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY m.created_at, m.id LIMIT ${limit}) m
  JOIN client c ON c.org_id = m.org_id AND c.id = m.client_id
  JOIN message_thread t ON t.org_id = m.org_id AND t.id = m.thread_id
  LEFT JOIN "user" u ON u.org_id = m.org_id AND u.id = m.author_user_id
  ORDER BY m.created_at, m.id`;
