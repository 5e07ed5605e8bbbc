import type { PageKey, ThreadListFilter, ThreadListRow, ThreadWindow } from '@snout/application/ports/reads';
import { Prisma } from './generated/client';
import { threadContact } from './thread-contact';

/** What PostgreSQL answers for one thread: windows arrive as JSON. */
export type RawThread = Omit<ThreadListRow, 'windows'> & { windows: RawThreadWindow[] | null };
export type RawThreadWindow = Omit<ThreadWindow, 'startAt' | 'endAt'> & { startAt: string; endAt: string | null };

export const toThreadWindow = (window: RawThreadWindow): ThreadWindow => ({
  ...window,
  startAt: new Date(window.startAt),
  endAt: window.endAt === null ? null : new Date(window.endAt),
});

export const toThreadRow = (row: RawThread): ThreadListRow => ({
  ...row,
  windows: (row.windows ?? []).map(toThreadWindow),
});

/** One thread with its client, number and the client's windows around now. `source` yields rows of message_thread. */
const threadColumns = (now: Date) => Prisma.sql`
  t.id, t.client_id AS "clientId", c.name AS "clientName", cp.address AS "clientAddress", coalesce(c.pet_names, ARRAY[]::text[]) AS "petNames",
  coalesce(cp.opted_out_at IS NOT NULL, false) AS "optedOut",
  coalesce(cp.opted_out_at IS NOT NULL AND cp.opt_out_kind = 'suspectedOptOut', false) AS "optOutSuspected", t.owner_unread_count AS "ownerUnreadCount",
  t.sitter_unread_count AS "sitterUnreadCount", t.has_policy_violation AS "hasPolicyViolation",
  t.has_delivery_failure AS "hasDeliveryFailure", t.business_number_id AS "businessNumberId",
  t.message_number AS "messageNumber", t.number_class AS "numberClass", n.status AS "numberStatus",
  EXISTS (SELECT 1 FROM binding b WHERE b.org_id = t.org_id AND b.thread_id = t.id AND b.number_id = t.business_number_id
          AND b.valid_to IS NULL) AS "hasOpenBinding",
  t.scope, t.sitter_id AS "sitterId", st.name AS "sitterName", t.is_meet_and_greet AS "isMeetAndGreet",
  t.snoozed_until AS "snoozedUntil", t.done_at AS "doneAt", t.last_activity_at AS "lastActivityAt", t.last_message_preview AS "lastMessagePreview",
  t.last_message_direction AS "lastMessageDirection", t.archived_at AS "archivedAt",
  (SELECT json_build_object('actor', m.actor, 'userId', m.author_user_id, 'name', u.name)
   FROM (SELECT org_id, actor, author_user_id FROM message_event
         WHERE org_id = t.org_id AND thread_id = t.id ORDER BY created_at DESC, id DESC LIMIT 1) m
   LEFT JOIN "user" u ON u.org_id = m.org_id AND u.id = m.author_user_id) AS "lastMessageBy",
  (SELECT json_agg(json_build_object('id', w.id, 'sitterId', w.sitter_id, 'sitterName', s.name, 'kind', w.kind,
     'sitterAccess', w.sitter_access, 'status', w.status, 'startAt', w.start_at, 'endAt', w.end_at) ORDER BY w.start_at)
   FROM assignment_window w JOIN sitter s ON s.org_id = w.org_id AND s.id = w.sitter_id
   WHERE w.org_id = t.org_id AND w.client_id = t.client_id AND w.status <> 'closed'
     AND (w.end_at IS NULL OR w.end_at > ${now}::timestamptz - interval '30 days')) AS windows`;

const joins = Prisma.sql`
  JOIN client c ON c.org_id = t.org_id AND c.id = t.client_id
  LEFT JOIN sitter st ON st.org_id = t.org_id AND st.id = t.sitter_id
  JOIN business_number n ON n.org_id = t.org_id AND n.id = t.business_number_id
  LEFT JOIN LATERAL (${threadContact}) cp ON true`;

export const oneThread = (orgId: string, id: string, now: Date) => Prisma.sql`
  SELECT ${threadColumns(now)} FROM message_thread t ${joins} WHERE t.org_id = ${orgId}::uuid AND t.id = ${id}::uuid`;

/** The page is cut first, on the index, and only its rows are dressed. */
export function threadPage(
  orgId: string,
  query: { filter: ThreadListFilter; limit: number; before: PageKey | null; now: Date },
): Prisma.Sql {
  const where = Prisma.join(conditions(orgId, query), ' AND ');
  return Prisma.sql`
    SELECT ${threadColumns(query.now)}
    FROM (SELECT * FROM message_thread t WHERE ${where} ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${query.limit}) t
    ${joins} ORDER BY t.last_activity_at DESC, t.id DESC`;
}

function conditions(
  orgId: string,
  { filter, before, now }: { filter: ThreadListFilter; before: PageKey | null; now: Date },
): Prisma.Sql[] {
  const found = [
    Prisma.sql`t.org_id = ${orgId}::uuid`,
    filter.archived
      ? Prisma.sql`t.archived_at IS NOT NULL`
      : Prisma.sql`(t.archived_at IS NULL OR ${Boolean(filter.q)})`,
  ];
  if (!filter.archived && !filter.q) found.push(asideCondition(filter.shown, now));
  if (filter.filter === 'unread') found.push(Prisma.sql`t.owner_unread_count > 0`);
  if (filter.filter === 'policy') found.push(Prisma.sql`t.has_policy_violation`);
  if (filter.filter === 'failures') found.push(Prisma.sql`t.has_delivery_failure`);
  if (filter.clientId) found.push(Prisma.sql`t.client_id = ${filter.clientId}::uuid`);
  if (filter.numberId) found.push(Prisma.sql`t.business_number_id = ${filter.numberId}::uuid`);
  if (filter.numberClass) found.push(Prisma.sql`t.number_class = ${filter.numberClass}::number_type`);
  if (filter.sitterId) {
    found.push(Prisma.sql`(t.sitter_id = ${filter.sitterId}::uuid OR EXISTS (SELECT 1 FROM assignment_window w
      WHERE w.org_id = t.org_id AND w.thread_id = t.id AND w.sitter_id = ${filter.sitterId}::uuid AND w.status = 'active'))`);
  }
  if (filter.q) found.push(matches(filter.q));
  if (before) found.push(Prisma.sql`(t.last_activity_at, t.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return found;
}

function asideCondition(shown: ThreadListFilter['shown'], now: Date): Prisma.Sql {
  const isSnoozed = Prisma.sql`coalesce(t.snoozed_until > ${now}::timestamptz, false)`;
  if (shown === 'snoozed') return isSnoozed;
  if (shown === 'done') return Prisma.sql`t.done_at IS NOT NULL`;
  return Prisma.sql`t.done_at IS NULL AND NOT ${isSnoozed}`;
}

/** Names, texts and the digits of numbers. */
function matches(q: string): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = q.replace(/\D/g, '');
  const byNumber =
    digits.length >= 3
      ? Prisma.sql`OR t.message_number LIKE ${`%${digits}%`} OR EXISTS (SELECT 1 FROM contact_point p
          WHERE p.org_id = t.org_id AND p.client_id = t.client_id AND p.address LIKE ${`%${digits}%`})`
      : Prisma.empty;
  return Prisma.sql`(EXISTS (SELECT 1 FROM client k WHERE k.org_id = t.org_id AND k.id = t.client_id
      AND (k.name ILIKE ${like} OR EXISTS (SELECT 1 FROM unnest(k.pet_names) pet WHERE pet ILIKE ${like})))
    OR EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = t.org_id AND m.thread_id = t.id AND m.body ILIKE ${like})
    ${byNumber})`;
}
