import { CHAIN_ALERT } from '@snout/application/audit/anchor-audit';
import type { AuditFilter, AuditReads, AuditRow, ChainState } from '@snout/application/ports/audit-reads';
import type { PageKey } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function conditions(orgId: string, filter: AuditFilter, before: PageKey | null): Prisma.Sql {
  const { threadId, actor, action, entity, from, to } = filter;
  const found = [Prisma.sql`a.org_id = ${orgId}::uuid`];
  if (threadId) found.push(Prisma.sql`a.thread_id = ${threadId}`);
  if (actor) found.push(ID.test(actor) ? Prisma.sql`a.actor_id = ${actor}` : Prisma.sql`a.actor_type = ${actor}`);
  if (action) found.push(Prisma.sql`(a.type = ${action} OR starts_with(a.type, ${`${action}.`}))`);
  if (entity)
    found.push(ID.test(entity) ? Prisma.sql`a.subject_id = ${entity}` : Prisma.sql`a.subject_type = ${entity}`);
  if (from) found.push(Prisma.sql`a.at >= ${from}::timestamptz`);
  if (to) found.push(Prisma.sql`a.at < ${to}::timestamptz`);
  if (before) found.push(Prisma.sql`(a.at, a.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return Prisma.join(found, ' AND ');
}

export const auditReads = (tx: TxClient, { orgId }: OrgScope): AuditReads => ({
  list({ limit, before, ...filter }) {
    return tx.$queryRaw<AuditRow[]>`
      SELECT a.id, a.at, a.actor_type AS "actorType", a.actor_id AS "actorId", u.name AS "actorName", a.type,
        a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.thread_id AS "threadId", a.data,
        coalesce(
          (SELECT c.name FROM message_thread t JOIN client c ON c.org_id = t.org_id AND c.id = t.client_id
           WHERE t.org_id = a.org_id AND t.id::text = a.thread_id::text),
          CASE a.subject_type
            WHEN 'client' THEN (SELECT c.name FROM client c WHERE c.org_id = a.org_id AND c.id::text = a.subject_id)
            WHEN 'sitter' THEN (SELECT s.name FROM sitter s WHERE s.org_id = a.org_id AND s.id::text = a.subject_id)
            WHEN 'user' THEN (SELECT k.name FROM "user" k WHERE k.org_id = a.org_id AND k.id::text = a.subject_id)
            WHEN 'contactPoint' THEN (SELECT c.name FROM contact_point p JOIN client c ON c.org_id = p.org_id AND c.id = p.client_id
              WHERE p.org_id = a.org_id AND p.id::text = a.subject_id)
            WHEN 'businessNumber' THEN (SELECT n.e164 FROM business_number n WHERE n.org_id = a.org_id AND n.id::text = a.subject_id)
          END) AS about
      FROM audit_event a
      LEFT JOIN "user" u ON u.org_id = a.org_id AND u.id::text = a.actor_id AND a.actor_type IN ('owner', 'sitter')
      WHERE ${conditions(orgId, filter, before)}
      ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`;
  },
  async chain() {
    const [row] = await tx.$queryRaw<ChainState[]>`
      SELECT coalesce(s.no, 0) AS links, s.hash AS head, e.at AS "sealedUpTo",
        (SELECT l.opened_at FROM alert l WHERE l.org_id = ${orgId}::uuid AND l.dedupe_key = ${CHAIN_ALERT} AND l.resolved_at IS NULL)
          AS "brokenSince"
      FROM (SELECT 1) one
      LEFT JOIN LATERAL (SELECT * FROM audit_seal WHERE org_id = ${orgId}::uuid ORDER BY no DESC LIMIT 1) s ON true
      LEFT JOIN audit_event e ON e.org_id = ${orgId}::uuid AND e.xact = s.to_xact AND e.seq = s.to_seq`;
    return row ?? { links: 0, head: null, sealedUpTo: null, brokenSince: null };
  },
  async count(filter, max) {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 FROM audit_event a WHERE ${conditions(orgId, filter, null)} LIMIT ${max}) x`;
    return row?.n ?? 0;
  },
});
