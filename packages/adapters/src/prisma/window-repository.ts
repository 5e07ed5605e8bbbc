import type { OrgScope } from '@snout/application/ports/scope';
import type { WindowRepository, WindowRow } from '@snout/application/ports/windows';
import type { RoutingWindow } from '@snout/domain/routing/routing-facts';
import type { TxClient } from './connect';
import { isExclusionViolation } from './database-errors';
import type { AssignmentWindow } from './generated/client';

export const namesOfWindow = { client: { select: { name: true } }, sitter: { select: { name: true } } } as const;
type NamedWindow = AssignmentWindow & { client: { name: string | null }; sitter: { name: string } };

const toRouting = (row: AssignmentWindow): RoutingWindow => ({
  id: row.id,
  sitterId: row.sitterId,
  kind: row.kind,
  sitterAccess: row.sitterAccess,
  status: row.status,
  startAt: row.startAt,
  endAt: row.endAt,
});

export const toWindowRow = (row: NamedWindow): WindowRow => ({
  ...toRouting(row),
  threadId: row.threadId,
  clientId: row.clientId,
  clientName: row.client.name,
  sitterName: row.sitter.name,
  bookingId: row.bookingId,
  closedReason: row.closedReason,
  meetAndGreetId: row.meetAndGreetId,
});

/** The reason of a window that the owner ended by hand. */
const BY_OWNER = 'owner';

export const windowRepository = (tx: TxClient, { orgId }: OrgScope): WindowRepository => ({
  async find(id) {
    const row = await tx.assignmentWindow.findUnique({ where: { orgId_id: { orgId, id } }, include: namesOfWindow });
    return row && toWindowRow(row);
  },
  async listOfSitterOnThread(sitterId, threadId) {
    const rows = await tx.assignmentWindow.findMany({
      where: { orgId, sitterId, threadId },
      orderBy: { startAt: 'asc' },
    });
    return rows.map(toRouting);
  },
  async findClash({ id, threadId, sitterId, startAt, endAt }) {
    const row = await tx.assignmentWindow.findFirst({
      where: {
        orgId,
        threadId,
        sitterId,
        id: { not: id },
        status: { not: 'closed' },
        ...(endAt ? { startAt: { lt: endAt } } : {}),
        OR: [{ endAt: null }, { endAt: { gt: startAt } }],
      },
      include: namesOfWindow,
    });
    return row && toWindowRow(row);
  },
  insert: (window) =>
    atomically(tx, async () => {
      await tx.assignmentWindow.create({ data: { ...window, orgId } });
      return 'inserted' as const;
    }),
  update: (id, changes) =>
    atomically(tx, async () => {
      // A window moved into the future is open again, whatever the expiry processor made of it; a closed one stays closed.
      const updated = await tx.assignmentWindow.updateMany({
        where: { orgId, id, status: { not: 'closed' } },
        data: { ...changes, status: 'active', announcedAt: null },
      });
      if (updated.count === 0) return 'closed' as const;
      return 'updated' as const;
    }),
  async close(id, status, reason) {
    const open = status === 'closed' ? { status: { not: 'closed' as const } } : { status: 'active' as const };
    const closed = await tx.assignmentWindow.updateMany({
      where: { orgId, id, ...open },
      data: { status, closedReason: reason },
    });
    return closed.count === 1;
  },
  async listRefused(pair, at) {
    const rows = await tx.assignmentWindow.findMany({
      where: {
        orgId,
        ...pair,
        status: 'closed',
        closedReason: BY_OWNER,
        bookingId: { not: null },
        OR: [{ endAt: null }, { endAt: { gt: at } }],
      },
      include: namesOfWindow,
    });
    return rows.map(toWindowRow);
  },
  async forgetRefused(bookingId) {
    await tx.assignmentWindow.updateMany({
      where: { orgId, bookingId, status: 'closed', closedReason: BY_OWNER },
      data: { closedReason: 'ownerChangedBooking' },
    });
  },
  closeOfMeeting: async (meetAndGreetId, closedReason) =>
    (
      await tx.assignmentWindow.updateMany({
        where: { orgId, meetAndGreetId, status: { not: 'closed' } },
        data: { status: 'closed', closedReason },
      })
    ).count,
  hasOpenOfMeeting: async (meetAndGreetId) =>
    (await tx.assignmentWindow.count({ where: { orgId, meetAndGreetId, status: 'active' } })) > 0,
  markAnnounced: async (id, announcedAt) =>
    (
      await tx.assignmentWindow.updateMany({
        where: { orgId, id, status: 'active', announcedAt: null, startAt: { lte: announcedAt } },
        data: { announcedAt },
      })
    ).count === 1,
  listOpenOfPair: (pair, at) => listOpen(tx, { orgId, ...pair }, at),
  listOpenOfSitter: (sitterId, at) => listOpen(tx, { orgId, sitterId }, at),
  listOpenOfThread: (threadId, at) => listOpen(tx, { orgId, threadId }, at),
  async list({ filter, limit, before }) {
    const { sitterId, threadId, clientId, status, from, to } = filter;
    const rows = await tx.assignmentWindow.findMany({
      where: {
        orgId,
        ...(sitterId ? { sitterId } : {}),
        ...(threadId ? { threadId } : {}),
        ...(clientId ? { clientId } : {}),
        ...(status ? { status } : {}),
        AND: [
          to ? { startAt: { lt: to } } : {},
          from ? { OR: [{ endAt: null }, { endAt: { gt: from } }] } : {},
          before ? { OR: [{ startAt: { lt: before.at } }, { startAt: before.at, id: { lt: before.id } }] } : {},
        ],
      },
      include: namesOfWindow,
      orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.map(toWindowRow);
  },
});

async function listOpen(
  tx: TxClient,
  of: { orgId: string; clientId?: string; sitterId?: string; threadId?: string },
  at: Date,
): Promise<WindowRow[]> {
  const rows = await tx.assignmentWindow.findMany({
    where: { ...of, status: { not: 'closed' }, OR: [{ endAt: null }, { endAt: { gt: at } }] },
    include: namesOfWindow,
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toWindowRow);
}

/** A refused insert would poison the whole transaction: the savepoint keeps the rest usable. */
async function atomically<T>(tx: TxClient, work: () => Promise<T>): Promise<T | 'overlap'> {
  await tx.$executeRaw`SAVEPOINT window_change`;
  try {
    return await work();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT window_change`;
    return 'overlap';
  }
}
