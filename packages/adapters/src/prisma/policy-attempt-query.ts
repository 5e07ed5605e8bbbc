import type { AttemptRow, ContextRow, PastAttemptRow, ReviewFilter } from '@snout/application/ports/policy-reads';
import type { PageKey } from '@snout/application/ports/reads';
import { Prisma } from './generated/client';

/** Attempts of one person that are looked at: far more than decide anything. */
const HISTORY = 50;
const CONTEXT = 3;

export type RawAttempt = Omit<AttemptRow, 'findings' | 'history' | 'context'> & {
  findings: AttemptRow['findings'] | null;
  history: (Omit<PastAttemptRow, 'createdAt'> & { createdAt: string })[] | null;
  context: (Omit<ContextRow, 'createdAt'> & { createdAt: string })[] | null;
};

const findings = Prisma.sql`
  (SELECT json_agg(json_build_object('type', v.type, 'severity', v.severity, 'start', v.span_start, 'end', v.span_end,
     'rule', v.details) ORDER BY v.span_start)
   FROM policy_violation v WHERE v.org_id = a.org_id AND v.message_id = a.message_id) AS findings`;

const history = Prisma.sql`
  (SELECT json_agg(json_build_object('id', h.id, 'createdAt', h.created_at, 'action', h.action, 'offenceNo', h.offence_no, 'resolution', h.resolution,
     'types', coalesce((SELECT json_agg(DISTINCT v.type) FROM policy_violation v
                        WHERE v.org_id = h.org_id AND v.message_id = h.message_id), '[]'::json))
     ORDER BY h.created_at DESC, h.id DESC)
   FROM (SELECT * FROM poaching_attempt h WHERE h.org_id = a.org_id AND h.actor_id = a.actor_id
         ORDER BY h.created_at DESC, h.id DESC LIMIT ${HISTORY}) h) AS history`;

const around = (sign: '<' | '>', order: 'DESC' | 'ASC'): Prisma.Sql => Prisma.sql`
  (SELECT * FROM message_event n WHERE n.org_id = m.org_id AND n.thread_id = m.thread_id
     AND (n.created_at, n.id) ${Prisma.raw(sign)} (m.created_at, m.id)
   ORDER BY n.created_at ${Prisma.raw(order)}, n.id ${Prisma.raw(order)} LIMIT ${CONTEXT})`;

const context = Prisma.sql`
  (SELECT json_agg(json_build_object('id', n.id, 'direction', n.direction, 'actor', n.actor, 'authorName', nu.name,
     'body', n.body, 'wasBlocked', n.was_blocked, 'createdAt', n.created_at) ORDER BY n.created_at, n.id)
   FROM (${around('<', 'DESC')} UNION ALL ${around('>', 'ASC')}) n
   LEFT JOIN "user" nu ON nu.org_id = n.org_id AND nu.id = n.author_user_id) AS context`;

const columns = Prisma.sql`
  a.id, a.thread_id AS "threadId", a.message_id AS "messageId", m.client_id AS "clientId", c.name AS "clientName",
  a.created_at AS "createdAt", a.action, a.offence_no AS "offenceNo", a.part_of AS "partOf", a.resolution,
  a.resolved_at AS "resolvedAt", ru.name AS "resolvedByName", a.note, a.actor_type AS "actorType", a.actor_id AS "actorId",
  s.name AS "sitterName", s.messaging_locked_at AS "messagingLockedAt", s.lock_reason AS "lockReason", m.body, m.direction,
  m.was_blocked AS "wasBlocked", m.released_at IS NOT NULL AS "isReleased", m.anti_poaching_reason AS reason,
  ${findings}, ${history}, ${context}`;

const joins = Prisma.sql`
  JOIN message_event m ON m.org_id = a.org_id AND m.id = a.message_id
  JOIN client c ON c.org_id = m.org_id AND c.id = m.client_id
  LEFT JOIN "user" ru ON ru.org_id = a.org_id AND ru.id = a.resolved_by_user_id
  LEFT JOIN sitter s ON s.org_id = a.org_id AND a.actor_type = 'sitter' AND s.id::text = a.actor_id`;

function conditions(orgId: string, filter: ReviewFilter, before: PageKey | null): Prisma.Sql {
  const found = [Prisma.sql`a.org_id = ${orgId}::uuid`];
  if (filter.status === 'open') found.push(Prisma.sql`a.resolved_at IS NULL`);
  if (filter.status === 'resolved') found.push(Prisma.sql`a.resolved_at IS NOT NULL`);
  if (filter.sitterId) found.push(Prisma.sql`a.actor_type = 'sitter' AND a.actor_id = ${filter.sitterId}`);
  if (filter.threadId) found.push(Prisma.sql`a.thread_id = ${filter.threadId}::uuid`);
  if (filter.type)
    found.push(Prisma.sql`EXISTS (SELECT 1 FROM policy_violation v WHERE v.org_id = a.org_id AND v.message_id = a.message_id
      AND v.type = ${filter.type}::violation_type)`);
  if (before) found.push(Prisma.sql`(a.created_at, a.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return Prisma.join(found, ' AND ');
}

/** The page is cut first, on the index, and only its rows are dressed. */
export const attemptPage = (
  orgId: string,
  { filter, limit, before }: { filter: ReviewFilter; limit: number; before: PageKey | null },
): Prisma.Sql => Prisma.sql`
  SELECT ${columns}
  FROM (SELECT * FROM poaching_attempt a WHERE ${conditions(orgId, filter, before)}
        ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit}) a
  ${joins} ORDER BY a.created_at DESC, a.id DESC`;

export const oneAttempt = (orgId: string, id: string): Prisma.Sql => Prisma.sql`
  SELECT ${columns} FROM poaching_attempt a ${joins} WHERE a.org_id = ${orgId}::uuid AND a.id = ${id}::uuid`;

const toDate = <T extends { createdAt: string }>(row: T): Omit<T, 'createdAt'> & { createdAt: Date } => ({
  ...row,
  createdAt: new Date(row.createdAt),
});

export const toAttemptRow = (row: RawAttempt): AttemptRow => ({
  ...row,
  findings: row.findings ?? [],
  history: (row.history ?? []).map(toDate),
  context: (row.context ?? []).map(toDate),
});
