import type { InboxReads } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { messagePage, type RawMessage, toMessageRow } from './message-list-query';
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
  async countThreads() {
    const [counts] = await tx.$queryRaw<Counts[]>`
      SELECT count(*)::int AS "all", (count(*) FILTER (WHERE owner_unread_count > 0))::int AS unread,
        (count(*) FILTER (WHERE has_policy_violation))::int AS policy,
        (count(*) FILTER (WHERE has_delivery_failure))::int AS failures
      FROM message_thread WHERE org_id = ${orgId}::uuid AND archived_at IS NULL`;
    return counts ?? { all: 0, unread: 0, policy: 0, failures: 0 };
  },
  async getThread(id, now) {
    const [row] = await tx.$queryRaw<RawThread[]>(oneThread(orgId, id, now));
    return row ? toThreadRow(row) : null;
  },
  async listMessages({ threadId, limit, before }) {
    const older = before
      ? Prisma.sql`AND (m.created_at, m.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
      : Prisma.empty;
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.thread_id = ${threadId}::uuid ${older}`;
    return (await tx.$queryRaw<RawMessage[]>(messagePage(where, limit))).map(toMessageRow);
  },
  async getMessage(id) {
    const where = Prisma.sql`m.org_id = ${orgId}::uuid AND m.id = ${id}::uuid`;
    const [row] = await tx.$queryRaw<RawMessage[]>(messagePage(where, 1));
    return row ? toMessageRow(row) : null;
  },
  async listNumbers({ type, status, limit, before }) {
    const rows = await tx.businessNumber.findMany({
      where: {
        orgId,
        ...(type ? { type } : {}),
        ...(status ? { status } : {}),
        ...(before ? { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] } : {}),
      },
      include: { assignedSitter: { select: { userId: true, name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.map((row) => ({
      id: row.id,
      e164: row.e164,
      type: row.type,
      status: row.status,
      friendlyName: row.friendlyName,
      assignedToUserId: row.assignedSitter?.userId ?? null,
      assignedToName: row.assignedSitter?.name ?? null,
      cooldownUntil: row.cooldownUntil,
      createdAt: row.createdAt,
    }));
  },
});
