import type { MessageRepository, StoredMessage } from '@snout/application/ports/messages';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { MessageEvent } from './generated/client';
import { toMedia } from './media';

function toMessage(row: MessageEvent): StoredMessage {
  const { orgId: _org, channel: _channel, updatedAt: _updated, ...message } = row;
  return { ...message, media: toMedia(row.media) };
}

export const messageRepository = (tx: TxClient, { orgId }: OrgScope): MessageRepository => ({
  async insert({ media, ...message }) {
    await tx.messageEvent.create({
      data: { ...message, orgId, media: media.map(({ url, contentType }) => ({ url, contentType })) },
    });
  },
  async find(id) {
    const row = await tx.messageEvent.findUnique({ where: { orgId_id: { orgId, id } } });
    return row && toMessage(row);
  },
  async findLocked(id) {
    await tx.$queryRaw`
      SELECT 1 FROM message_event WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
    const row = await tx.messageEvent.findUnique({ where: { orgId_id: { orgId, id } } });
    return row && toMessage(row);
  },
  async findByClientRef(clientRef) {
    const row = await tx.messageEvent.findUnique({ where: { orgId_clientRef: { orgId, clientRef } } });
    return row && toMessage(row);
  },
  async release(id, { at, from }) {
    await tx.messageEvent.update({ where: { orgId_id: { orgId, id } }, data: { releasedAt: at, from } });
  },
  async listRecentBodies({ threadId, direction, actor, since, limit }) {
    const rows = await tx.messageEvent.findMany({
      where: {
        orgId,
        threadId,
        direction,
        createdAt: { gte: since },
        // What never went out is no piece of anything.
        OR: [{ wasBlocked: false }, { releasedAt: { not: null } }],
        ...(actor ? { actor } : {}),
      },
      select: { id: true, body: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.reverse();
  },
  async hasClientRefSince(prefix, since) {
    const where = { orgId, clientRef: { startsWith: prefix }, createdAt: { gt: since } };
    return (await tx.messageEvent.findFirst({ where, select: { id: true } })) !== null;
  },
});
