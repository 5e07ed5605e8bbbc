import type { SitterInboxReads, SitterMessageRow, SitterThreadRow } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { messagePage, type RawMessage, toMessageRow } from './message-list-query';
import { type RawThreadWindow, toThreadWindow } from './thread-list-query';

type RawSitterThread = Omit<SitterThreadRow, 'windows'> & { windows: RawThreadWindow[] | null };

const toRow = (row: RawSitterThread): SitterThreadRow => ({ ...row, windows: (row.windows ?? []).map(toThreadWindow) });

/** An allow-list of columns: no address of the client is even read. */
const threads = (orgId: string, sitterId: string, where: Prisma.Sql) => Prisma.sql`
  SELECT t.id, t.client_id AS "clientId", c.name AS "clientName", coalesce(c.pet_names, ARRAY[]::text[]) AS "petNames", t.message_number AS "messageNumber",
    t.business_number_id AS "businessNumberId", coalesce(n.assigned_sitter_id = ${sitterId}::uuid, false) AS "isOwnNumber",
    t.sitter_unread_count AS "sitterUnreadCount",
    (SELECT json_agg(json_build_object('id', w.id, 'sitterId', w.sitter_id, 'sitterName', s.name, 'kind', w.kind,
       'sitterAccess', w.sitter_access, 'status', w.status, 'startAt', w.start_at, 'endAt', w.end_at) ORDER BY w.start_at)
     FROM assignment_window w JOIN sitter s ON s.org_id = w.org_id AND s.id = w.sitter_id
     WHERE w.org_id = t.org_id AND w.thread_id = t.id AND w.sitter_id = ${sitterId}::uuid) AS windows
  FROM message_thread t
  JOIN client c ON c.org_id = t.org_id AND c.id = t.client_id
  JOIN business_number n ON n.org_id = t.org_id AND n.id = t.business_number_id
  WHERE t.org_id = ${orgId}::uuid AND ${where}`;

export const sitterInboxReads = (tx: TxClient, { orgId }: OrgScope): SitterInboxReads => ({
  async listThreads({ sitterId, now, limit, before }) {
    const older = before
      ? Prisma.sql`AND (t.last_activity_at, t.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
      : Prisma.empty;
    const open = Prisma.sql`EXISTS (SELECT 1 FROM assignment_window w WHERE w.org_id = t.org_id AND w.thread_id = t.id
        AND w.sitter_id = ${sitterId}::uuid AND w.status <> 'closed' AND (w.kind = 'job' OR w.sitter_access)
        AND w.start_at <= ${now}::timestamptz AND (w.end_at IS NULL OR w.end_at > ${now}::timestamptz)) ${older}
      ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${limit}`;
    return (await tx.$queryRaw<RawSitterThread[]>(threads(orgId, sitterId, open))).map(toRow);
  },
  async getThread(sitterId, threadId) {
    const had = Prisma.sql`t.id = ${threadId}::uuid AND EXISTS (SELECT 1 FROM assignment_window w
      WHERE w.org_id = t.org_id AND w.thread_id = t.id AND w.sitter_id = ${sitterId}::uuid)`;
    const [row] = await tx.$queryRaw<RawSitterThread[]>(threads(orgId, sitterId, had));
    return row ? toRow(row) : null;
  },
  async listMessages({ sitterId, thread, limit, before }) {
    const older = before
      ? Prisma.sql`AND (m.created_at, m.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
      : Prisma.empty;
    // The rule itself is sitterMaySeeMessage in the domain, which is applied to every row again; this only finds candidates.
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.client_id = ${thread.clientId}::uuid
      AND NOT m.is_billing AND NOT m.hidden_from_sitters
      AND ((m.thread_id = ${thread.id}::uuid AND ${thread.isOwnNumber})
        OR (m.thread_id = ${thread.id}::uuid AND m.actor = 'sitter')
        OR m.responsible_sitter_id = ${sitterId}::uuid) ${older}`;
    const rows = await tx.$queryRaw<RawMessage[]>(messagePage(where, limit));
    return rows.map((row) => withoutAddresses(toMessageRow(row)));
  },
  async listUpcoming({ sitterId, from, to }) {
    const rows = await tx.assignmentWindow.findMany({
      where: { orgId, sitterId, status: { not: 'closed' }, startAt: { gt: from, lt: to } },
      select: { id: true, startAt: true, endAt: true, client: { select: { name: true } } },
      orderBy: { startAt: 'asc' },
      take: 50,
    });
    return rows.map(({ client, ...window }) => ({ ...window, clientName: client.name }));
  },
});

function withoutAddresses(row: ReturnType<typeof toMessageRow>): SitterMessageRow {
  const { from, to, media, violations, attempt, authorName, responsibleSitterName, ...rest } = row;
  return rest;
}
