import type { Ids } from '@snout/application/ports/clock';
import type { ThreadRepository } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

const fields = {
  id: true,
  clientId: true,
  businessNumberId: true,
  messageNumber: true,
  numberClass: true,
  scope: true,
  sitterId: true,
} as const;

const PREVIEW_CHARS = 140;
/** What the inbox list shows of a text. */
export const toPreview = (body: string): string => body.slice(0, PREVIEW_CHARS);

export const threadRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): ThreadRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  const set = async (
    id: string,
    data: {
      ownerUnreadCount?: number;
      sitterUnreadCount?: number;
      archivedAt?: Date | null;
      doneAt?: Date | null;
      snoozedUntil?: Date | null;
    },
  ) => (await tx.messageThread.updateMany({ where: { orgId, id }, data })).count === 1;
  return {
    find: (id) => tx.messageThread.findUnique({ where: key(id), select: fields }),
    async findToWrite(id) {
      // Not the row's words but its place is kept: counters may move on, merging waits.
      await tx.$executeRaw`
        SELECT 1 FROM message_thread WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR KEY SHARE`;
      return tx.messageThread.findUnique({ where: key(id), select: fields });
    },
    async findId(clientId, businessNumberId) {
      const where = { orgId_clientId_businessNumberId: { orgId, clientId, businessNumberId } };
      return (await tx.messageThread.findUnique({ where, select: { id: true } }))?.id ?? null;
    },
    async findOrCreate({ clientId, number, now }) {
      const id = ids.next();
      const scope = number.type === 'frontDesk' ? 'relationship' : 'job';
      const inserted = await tx.$executeRaw`
        INSERT INTO message_thread (id, org_id, client_id, business_number_id, message_number, number_class, scope, sitter_id, last_activity_at)
        VALUES (${id}::uuid, ${orgId}::uuid, ${clientId}::uuid, ${number.id}::uuid, ${number.e164}, ${number.type}::number_type,
                ${scope}::thread_scope, ${number.assignedSitterId}::uuid, ${now})
        ON CONFLICT (org_id, client_id, business_number_id) DO NOTHING`;
      const thread = await tx.messageThread.findUniqueOrThrow({
        where: { orgId_clientId_businessNumberId: { orgId, clientId, businessNumberId: number.id } },
        select: fields,
      });
      return { ...thread, isNew: inserted === 1 };
    },
    async touch(id, change) {
      const preview = change.preview === null ? null : toPreview(change.preview);
      await tx.$executeRaw`
        UPDATE message_thread SET
          last_message_preview = CASE WHEN ${change.at} >= last_activity_at THEN ${preview} ELSE last_message_preview END,
          last_message_direction = CASE WHEN ${change.at} >= last_activity_at THEN ${change.direction}::direction ELSE last_message_direction END,
          last_activity_at = greatest(last_activity_at, ${change.at}),
          owner_unread_count = owner_unread_count + ${change.ownerUnread ?? 0},
          sitter_unread_count = sitter_unread_count + ${change.sitterUnread ?? 0},
          has_policy_violation = has_policy_violation OR ${change.hasPolicyViolation ?? false},
          snoozed_until = CASE WHEN ${change.direction} = 'inbound' THEN NULL ELSE snoozed_until END,
          archived_at = NULL, done_at = NULL, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
    },
    async setDeliveryFailure(id, value) {
      await tx.messageThread.update({ where: key(id), data: { hasDeliveryFailure: value } });
    },
    async setMeetAndGreet(id, mark) {
      await tx.messageThread.update({ where: key(id), data: mark });
    },
    async setPolicyViolation(id, value) {
      await tx.messageThread.update({ where: key(id), data: { hasPolicyViolation: value } });
    },
    async addSitterUnread(id) {
      await tx.messageThread.update({ where: key(id), data: { sitterUnreadCount: { increment: 1 } } });
    },
    setRead: (id, who, unread) =>
      set(id, who === 'owner' ? { ownerUnreadCount: unread } : { sitterUnreadCount: unread }),
    setAside: (id, state) => set(id, state),
    async archiveQuiet({ quietSince, at, limit }) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        UPDATE message_thread SET archived_at = ${at}, snoozed_until = NULL, done_at = NULL, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND archived_at IS NULL AND last_activity_at <= ${quietSince} AND id IN (
          SELECT id FROM message_thread WHERE org_id = ${orgId}::uuid AND archived_at IS NULL
            AND last_activity_at <= ${quietSince} ORDER BY last_activity_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
        RETURNING id`;
      return rows.map((row) => row.id);
    },
    wake: async (id, at) =>
      (
        await tx.messageThread.updateMany({
          where: { orgId, id, snoozedUntil: { lte: at } },
          data: { snoozedUntil: null },
        })
      ).count === 1,
    async setSitter(id, sitterId) {
      await tx.messageThread.update({ where: key(id), data: { sitterId } });
    },
    passOn: async (fromSitterId, toSitterId) =>
      (await tx.messageThread.updateMany({ where: { orgId, sitterId: fromSitterId }, data: { sitterId: toSitterId } }))
        .count,
  };
};
