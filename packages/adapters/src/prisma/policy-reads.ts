import type { PolicyReads, RehearsedRow, ReviewFilter, ViolationRow } from '@snout/application/ports/policy-reads';
import type { PageKey } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { attemptPage, oneAttempt, type RawAttempt, toAttemptRow } from './policy-attempt-query';

/** The attempt about a violation's message: its own before one that it is a mere piece of, what is open before what is done. */
const attemptOf = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT a.id, a.resolution, a.resolved_at FROM poaching_attempt a WHERE a.org_id = v.org_id AND a.message_id = v.message_id
    ORDER BY a.part_of NULLS FIRST, a.resolved_at NULLS FIRST LIMIT 1) a ON true`;

function conditions(orgId: string, filter: ReviewFilter, before: PageKey | null): Prisma.Sql {
  const found = [Prisma.sql`v.org_id = ${orgId}::uuid`];
  const open = Prisma.sql`EXISTS (SELECT 1 FROM poaching_attempt a WHERE a.org_id = v.org_id AND a.message_id = v.message_id
    AND a.resolved_at IS NULL)`;
  if (filter.status === 'open') found.push(open);
  if (filter.status === 'resolved') found.push(Prisma.sql`NOT ${open}`);
  if (filter.type) found.push(Prisma.sql`v.type = ${filter.type}::violation_type`);
  if (filter.threadId) found.push(Prisma.sql`v.thread_id = ${filter.threadId}::uuid`);
  if (filter.sitterId)
    found.push(Prisma.sql`EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = v.org_id AND m.id = v.message_id
      AND m.actor = 'sitter' AND m.responsible_sitter_id = ${filter.sitterId}::uuid)`);
  if (before) found.push(Prisma.sql`(v.created_at, v.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return Prisma.join(found, ' AND ');
}

/** Texts a rehearsal looks at. Ids are in the order of time, and the primary key is in the order of ids. */
const rehearsed = (orgId: string, since: Date): Prisma.Sql => Prisma.sql`
  m.org_id = ${orgId}::uuid AND m.actor IN ('client', 'sitter') AND m.created_at >= ${since}`;

export const policyReads = (tx: TxClient, { orgId }: OrgScope): PolicyReads => ({
  async listAttempts(query) {
    return (await tx.$queryRaw<RawAttempt[]>(attemptPage(orgId, query))).map(toAttemptRow);
  },
  async getAttempt(id) {
    const [row] = await tx.$queryRaw<RawAttempt[]>(oneAttempt(orgId, id));
    return row ? toAttemptRow(row) : null;
  },
  countOpen: () => tx.poachingAttempt.count({ where: { orgId, resolvedAt: null } }),
  listViolations: ({ filter, limit, before }) =>
    tx.$queryRaw<ViolationRow[]>`
      SELECT v.id, v.thread_id AS "threadId", v.message_id AS "messageId", a.id AS "attemptId", v.created_at AS "createdAt",
        v.type, v.severity, v.is_redacted AS "isRedacted", v.details, v.span_start AS start, v.span_end AS "end", m.actor,
        s.id AS "sitterId", s.name AS "sitterName", c.name AS "clientName", m.body, m.was_blocked AS "wasBlocked",
        (a.id IS NOT NULL AND a.resolved_at IS NULL) AS "isOpen", a.resolution
      FROM (SELECT * FROM policy_violation v WHERE ${conditions(orgId, filter, before)}
            ORDER BY v.created_at DESC, v.id DESC LIMIT ${limit}) v
      JOIN message_event m ON m.org_id = v.org_id AND m.id = v.message_id
      JOIN client c ON c.org_id = m.org_id AND c.id = m.client_id
      LEFT JOIN sitter s ON s.org_id = m.org_id AND m.actor = 'sitter' AND s.id = m.responsible_sitter_id
      ${attemptOf} ORDER BY v.created_at DESC, v.id DESC`,
  async findRehearsalStart({ since, limit }) {
    const [row] = await tx.$queryRaw<{ id: string | null; count: number }[]>`
      SELECT min(id::text) AS id, count(*)::int AS count FROM (
        SELECT m.id FROM message_event m WHERE ${rehearsed(orgId, since)} ORDER BY m.id DESC LIMIT ${limit + 1}) m`;
    return row?.id ? { id: row.id, isWhole: row.count <= limit } : null;
  },
  listForRehearsal: ({ from, isFirst, since, limit }) =>
    tx.$queryRaw<RehearsedRow[]>`
      SELECT m.id, m.thread_id AS "threadId", m.actor, m.body, m.created_at AS "createdAt",
        (m.was_blocked AND m.released_at IS NULL) AS "wasHeld", s.id AS "sitterId", s.name AS "sitterName"
      FROM message_event m
      LEFT JOIN sitter s ON s.org_id = m.org_id AND m.actor = 'sitter' AND s.id = m.responsible_sitter_id
      WHERE ${rehearsed(orgId, since)} AND m.id ${Prisma.raw(isFirst ? '>=' : '>')} ${from}::uuid
      ORDER BY m.id LIMIT ${limit}`,
});
