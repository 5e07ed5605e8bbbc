import type { AuditReads, AuditRow } from '@snout/application/ports/audit-reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

export const auditReads = (tx: TxClient, { orgId }: OrgScope): AuditReads => ({
  list({ threadId, limit, before }) {
    const ofThread = threadId ? Prisma.sql`AND a.thread_id = ${threadId}` : Prisma.empty;
    const older = before
      ? Prisma.sql`AND (a.at, a.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
      : Prisma.empty;
    return tx.$queryRaw<AuditRow[]>`
      SELECT a.id, a.at, a.actor_type AS "actorType", a.actor_id AS "actorId", u.name AS "actorName", a.type,
        a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.thread_id AS "threadId", a.data
      FROM audit_event a
      LEFT JOIN "user" u ON u.org_id = a.org_id AND u.id::text = a.actor_id AND a.actor_type IN ('owner', 'sitter')
      WHERE a.org_id = ${orgId}::uuid ${ofThread} ${older}
      ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`;
  },
});
