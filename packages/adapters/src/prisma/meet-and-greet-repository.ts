import type { MeetAndGreetRepository, MeetAndGreetRow } from '@snout/application/ports/meet-and-greets';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { MeetAndGreet } from './generated/client';

const names = {
  client: { select: { name: true } },
  sitter: { select: { name: true } },
  decidedByUser: { select: { name: true } },
} as const;
type NamedMeeting = MeetAndGreet & {
  client: { name: string | null };
  sitter: { name: string };
  decidedByUser: { name: string } | null;
};

function toRow({ client, sitter, decidedByUser, ...row }: NamedMeeting): MeetAndGreetRow {
  const { orgId: _org, createdAt: _created, updatedAt: _updated, decidedBy: _by, ...fields } = row;
  return { ...fields, clientName: client.name, sitterName: sitter.name, decidedByName: decidedByUser?.name ?? null };
}

export const meetAndGreetRepository = (tx: TxClient, { orgId }: OrgScope): MeetAndGreetRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  return {
    async find(id) {
      const row = await tx.meetAndGreet.findUnique({ where: key(id), include: names });
      return row && toRow(row);
    },
    async list({ filter: { status, clientId }, limit, before }) {
      const rows = await tx.meetAndGreet.findMany({
        where: {
          orgId,
          ...(status ? { status } : {}),
          ...(clientId ? { clientId } : {}),
          ...(before ? { OR: [{ startAt: { lt: before.at } }, { startAt: before.at, id: { lt: before.id } }] } : {}),
        },
        include: names,
        orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(toRow);
    },
    async insert(meeting) {
      await tx.meetAndGreet.create({ data: { ...meeting, orgId } });
    },
    async setAccess(id, sitterAccess) {
      await tx.meetAndGreet.update({ where: key(id), data: { sitterAccess } });
    },
    async decide(id, { status, jobThreadId, decidedBy, at }) {
      await tx.meetAndGreet.update({ where: key(id), data: { status, jobThreadId, decidedBy, decidedAt: at } });
    },
    isApproved: async ({ clientId, sitterId }) =>
      (await tx.meetAndGreet.count({ where: { orgId, clientId, sitterId, status: 'approved' } })) > 0,
    isPending: async (clientId) => (await tx.meetAndGreet.count({ where: { orgId, clientId, status: 'pending' } })) > 0,
    async passOn(sitterId, toSitterId) {
      await tx.meetAndGreet.updateMany({
        where: { orgId, sitterId, status: 'pending' },
        data: toSitterId ? { sitterId: toSitterId } : { sitterAccess: false },
      });
    },
  };
};
