import type { InboxReads, MessageFilter, NumberListRow, PageKey } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { messagePage, type RawMessage, toMessageRow } from './message-list-query';
import { numberPage } from './number-list-query';
import { oneThread, type RawThread, threadPage, toThreadRow } from './thread-list-query';

interface Counts {
  all: number;
  unread: number;
  policy: number;
  failures: number;
}

export const inboxReads = (tx: TxClient, { orgId }: OrgScope): InboxReads => ({
  async listThreads(query) {
    return (await tx.$queryRaw<RawThread[]>(threadPage(orgId, query))).map(toThreadRow);
  },
  async countThreads(now) {
    const [counts] = await tx.$queryRaw<Counts[]>`
      SELECT count(*)::int AS "all", (count(*) FILTER (WHERE owner_unread_count > 0))::int AS unread,
        (count(*) FILTER (WHERE has_policy_violation))::int AS policy,
        (count(*) FILTER (WHERE has_delivery_failure))::int AS failures
      FROM message_thread WHERE org_id = ${orgId}::uuid AND archived_at IS NULL AND done_at IS NULL
        AND (snoozed_until IS NULL OR snoozed_until <= ${now}::timestamptz)`;
    return counts ?? { all: 0, unread: 0, policy: 0, failures: 0 };
  },
  async getThread(id, now) {
    const [row] = await tx.$queryRaw<RawThread[]>(oneThread(orgId, id, now));
    return row ? toThreadRow(row) : null;
  },
  async listMessages({ threadId, limit, before }) {
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.thread_id = ${threadId}::uuid ${olderThan(before)}`;
    return (await tx.$queryRaw<RawMessage[]>(messagePage(where, limit))).map(toMessageRow);
  },
  async listAllMessages({ limit, before, ...filter }) {
    const where = Prisma.sql`m.org_id = ${orgId}::uuid ${matching(filter)} ${olderThan(before)}`;
    return (await tx.$queryRaw<RawMessage[]>(messagePage(where, limit))).map(toMessageRow);
  },
  async listMessagesOfClient({ clientId, limit, before }) {
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.client_id = ${clientId}::uuid ${olderThan(before)}`;
    return (await tx.$queryRaw<RawMessage[]>(messagePage(where, limit))).map(toMessageRow);
  },
  async getMessage(id) {
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.id = ${id}::uuid`;
    const [row] = await tx.$queryRaw<RawMessage[]>(messagePage(where, 1));
    return row ? toMessageRow(row) : null;
  },
  listNumbers: ({ type, status, limit, before }) => {
    const conditions = [Prisma.sql`n.org_id = ${orgId}::uuid`];
    if (type) conditions.push(Prisma.sql`n.type = ${type}::number_type`);
    if (status) conditions.push(Prisma.sql`n.status = ${status}::number_status`);
    if (before) conditions.push(Prisma.sql`(n.created_at, n.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
    return tx.$queryRaw<NumberListRow[]>(numberPage(Prisma.join(conditions, ' AND '), limit));
  },
  async firsts() {
    const [row] = await tx.$queryRaw<Awaited<ReturnType<InboxReads['firsts']>>[]>`
      SELECT
        EXISTS (SELECT 1 FROM message_thread t WHERE t.org_id = ${orgId}::uuid AND t.owner_unread_count = 0
          AND EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = t.org_id AND m.thread_id = t.id
            AND m.direction = 'inbound')) AS "hasReadText",
        EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = ${orgId}::uuid AND m.actor = 'owner') AS "hasOwnerText",
        EXISTS (SELECT 1 FROM delivery d WHERE d.org_id = ${orgId}::uuid AND d.state = 'delivered') AS "hasDeliveredText",
        EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = ${orgId}::uuid AND m.was_blocked) AS "hasBlockedText"`;
    if (!row) throw new Error('The look-up of first times answered nothing');
    return row;
  },
  async getNumber(id) {
    const where = Prisma.sql`n.org_id = ${orgId}::uuid AND n.id = ${id}::uuid`;
    const [row] = await tx.$queryRaw<NumberListRow[]>(numberPage(where, 1));
    return row ?? null;
  },
});

const matching = ({ threadId, clientId, direction, from, to }: MessageFilter): Prisma.Sql => {
  const conditions = [Prisma.sql`TRUE`];
  if (threadId) conditions.push(Prisma.sql`m.thread_id = ${threadId}::uuid`);
  if (clientId) conditions.push(Prisma.sql`m.client_id = ${clientId}::uuid`);
  if (direction) conditions.push(Prisma.sql`m.direction = ${direction}::direction`);
  if (from) conditions.push(Prisma.sql`m.created_at >= ${from}::timestamptz`);
  if (to) conditions.push(Prisma.sql`m.created_at < ${to}::timestamptz`);
  return Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`;
};

const olderThan = (before: PageKey | null): Prisma.Sql =>
  before ? Prisma.sql`AND (m.created_at, m.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : Prisma.empty;
