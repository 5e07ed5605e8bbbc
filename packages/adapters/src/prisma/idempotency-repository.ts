import type { Ids } from '@snout/application/ports/clock';
import type { IdempotencyRepository } from '@snout/application/ports/idempotency';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

/** The insert comes first: a clash waits for the other request's commit and proves that it was there. */
export const idempotencyRepository = (tx: TxClient, scope: OrgScope, { ids }: { ids: Ids }): IdempotencyRepository => ({
  async findHash({ route, key }) {
    const where = { orgId_route_key: { orgId: scope.orgId, route, key } };
    return (await tx.idempotencyKey.findUnique({ where, select: { requestHash: true } }))?.requestHash ?? null;
  },
  async claim({ route, key, requestHash }) {
    const inserted = await tx.$executeRaw`
      INSERT INTO idempotency_key (id, org_id, route, key, request_hash)
      VALUES (${ids.next()}::uuid, ${scope.orgId}::uuid, ${route}, ${key}, ${requestHash})
      ON CONFLICT (org_id, route, key) DO NOTHING`;
    if (inserted === 1) return { kind: 'new' };
    const row = await tx.idempotencyKey.findUnique({ where: { orgId_route_key: { orgId: scope.orgId, route, key } } });
    if (!row) return { kind: 'inProgress' };
    if (row.requestHash !== requestHash) return { kind: 'conflict' };
    return row.status === null ? { kind: 'inProgress' } : { kind: 'same', status: row.status, response: row.response };
  },
  async release({ route, key }) {
    await tx.idempotencyKey.deleteMany({ where: { orgId: scope.orgId, route, key, status: null } });
  },
  async complete({ route, key, status, response }) {
    await tx.idempotencyKey.update({
      where: { orgId_route_key: { orgId: scope.orgId, route, key } },
      data: { status, response: response as object },
    });
  },
});
