import type { Ids } from '@snout/application/ports/clock';
import type { InventoryNumber, InventoryRepository } from '@snout/application/ports/inventory';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { moveThreads } from './move-threads';

const fields = {
  id: true,
  e164: true,
  type: true,
  status: true,
  providerSid: true,
  friendlyName: true,
  assignedSitterId: true,
  cooldownUntil: true,
  neverSitterAgain: true,
  registration: true,
  webhookStatus: true,
  releaseAskedAt: true,
} as const;

export const inventoryRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): InventoryRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  return {
    async lock(id): Promise<InventoryNumber | null> {
      await tx.$queryRaw`
        SELECT 1 FROM business_number WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
      return tx.businessNumber.findUnique({ where: key(id), select: fields });
    },
    findLiving: (e164) =>
      tx.businessNumber.findFirst({ where: { orgId, e164, status: { not: 'released' } }, select: fields }),
    listLiving: () =>
      tx.businessNumber.findMany({
        where: { orgId, status: { not: 'released' } },
        select: fields,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    async insert({ id, e164, type, providerSid, friendlyName, webhookStatus }) {
      const inserted = await tx.$executeRaw`
        INSERT INTO business_number (id, org_id, e164, type, provider_sid, friendly_name, webhook_status, webhook_checked_at)
        VALUES (${id}::uuid, ${orgId}::uuid, ${e164}, ${type}::number_type, ${providerSid}, ${friendlyName},
                ${webhookStatus}::webhook_status, now())
        ON CONFLICT DO NOTHING`;
      if (inserted === 1) return 'inserted';
      const living = await tx.businessNumber.count({ where: { orgId, e164, status: { not: 'released' } } });
      return living > 0 ? 'exists' : 'frontDeskTaken';
    },
    async update(id, change) {
      await tx.businessNumber.update({ where: key(id), data: change });
    },
    async setWebhookStatus(id, webhookStatus, at) {
      await tx.businessNumber.update({ where: key(id), data: { webhookStatus, webhookCheckedAt: at } });
    },
    async isInUse(numberId, at) {
      const bound = await tx.binding.count({ where: { orgId, numberId, validTo: null } });
      if (bound > 0) return true;
      const open = { status: { not: 'closed' as const }, OR: [{ endAt: null }, { endAt: { gt: at } }] };
      return (
        (await tx.assignmentWindow.count({ where: { orgId, thread: { businessNumberId: numberId }, ...open } })) > 0
      );
    },
    async setClass(id, type) {
      await tx.businessNumber.update({ where: key(id), data: { type } });
      const scope = type === 'frontDesk' ? ('relationship' as const) : ('job' as const);
      await tx.messageThread.updateMany({ where: { orgId, businessNumberId: id }, data: { numberClass: type, scope } });
    },
    moveThreads: (move) => moveThreads(tx, orgId, { ...move, ids }),
    alignThreadClasses: () =>
      tx.$executeRaw`
        UPDATE message_thread t SET number_class = n.type, updated_at = now(),
          scope = (CASE WHEN n.type = 'frontDesk' THEN 'relationship' ELSE 'job' END)::thread_scope
        FROM business_number n WHERE t.org_id = ${orgId}::uuid AND n.org_id = t.org_id AND n.id = t.business_number_id
          AND t.scope <> 'internal' AND t.number_class <> n.type`,
    async setRegistrationOfAll(registration) {
      await tx.businessNumber.updateMany({ where: { orgId, status: { not: 'released' } }, data: { registration } });
    },
    hasActiveFrontDesk: async (exceptId) =>
      (await tx.businessNumber.count({
        where: { orgId, type: 'frontDesk', status: 'active', id: { not: exceptId } },
      })) > 0,
    wasSitterIdentity: async (numberId) => (await tx.numberAssignment.count({ where: { orgId, numberId } })) > 0,
    async reassign({ id, numberId, sitterId, at }) {
      await tx.numberAssignment.updateMany({
        where: { orgId, status: 'active', OR: [{ numberId }, { sitterId }] },
        data: { status: 'reassigned', deactivatedAt: at },
      });
      await tx.businessNumber.updateMany({
        where: { orgId, assignedSitterId: sitterId, id: { not: numberId } },
        data: { assignedSitterId: null },
      });
      await tx.numberAssignment.create({ data: { id, orgId, numberId, sitterId, status: 'active', assignedAt: at } });
      await tx.businessNumber.update({
        where: key(numberId),
        data: { assignedSitterId: sitterId, lastAssignedAt: at },
      });
    },
    async endAssignments(numberId, at) {
      await tx.numberAssignment.updateMany({
        where: { orgId, numberId, status: 'active' },
        data: { status: 'deactivated', deactivatedAt: at },
      });
    },
    closeBindings: async (numberId, at) =>
      (
        await tx.binding.updateMany({
          where: { orgId, numberId, validTo: null },
          data: { validTo: at, closedReason: 'numberReleased' },
        })
      ).count,
    async findFreeForSitter(at) {
      const row = await tx.businessNumber.findFirst({
        where: {
          orgId,
          type: 'sitter',
          status: 'active',
          assignedSitterId: null,
          neverSitterAgain: false,
          OR: [{ cooldownUntil: null }, { cooldownUntil: { lte: at } }],
        },
        orderBy: [{ lastAssignedAt: { sort: 'asc', nulls: 'first' } }, { rotationPriority: 'asc' }, { id: 'asc' }],
        select: { id: true },
      });
      return row?.id ?? null;
    },
    async noteAssigned(id, lastAssignedAt) {
      await tx.businessNumber.update({ where: key(id), data: { lastAssignedAt } });
    },
    async findOfSitter(assignedSitterId) {
      const row = await tx.businessNumber.findFirst({
        where: { orgId, assignedSitterId, type: 'sitter', status: 'active' },
        select: { id: true },
      });
      return row?.id ?? null;
    },
    async retire(id, cooldownUntil) {
      await tx.businessNumber.update({
        where: key(id),
        data: { type: 'pool', status: 'quarantined', assignedSitterId: null, neverSitterAgain: true, cooldownUntil },
      });
    },
    async history(subjectId, limit) {
      const rows = await tx.auditEvent.findMany({
        where: { orgId, subjectType: 'businessNumber', subjectId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(({ at, type, actorType, data }) => ({ at, type, actorType, data }));
    },
  };
};
