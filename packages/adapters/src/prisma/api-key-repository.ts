import type { ApiKeyRepository, ApiKeyRow } from '@snout/application/ports/access';
import type { OrgScope } from '@snout/application/ports/scope';
import { isApiScope } from '@snout/domain/access/api-scopes';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const withCreator = { creator: { select: { name: true } } } as const satisfies Prisma.ApiKeyInclude;
const USE_NOTED_EVERY_MS = 60_000;

const toKey = (row: Prisma.ApiKeyGetPayload<{ include: typeof withCreator }>): ApiKeyRow => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes.filter(isApiScope),
  createdBy: row.createdBy,
  createdByName: row.creator.name,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
  createdAt: row.createdAt,
});

export const apiKeyRepository = (tx: TxClient, { orgId }: OrgScope): ApiKeyRepository => ({
  async list() {
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
    return (await tx.apiKey.findMany({ where: { orgId }, include: withCreator, orderBy })).map(toKey);
  },
  async find(id) {
    const row = await tx.apiKey.findUnique({ where: { orgId_id: { orgId, id } }, include: withCreator });
    return row && toKey(row);
  },
  async insert({ scopes, ...key }) {
    await tx.apiKey.create({ data: { ...key, scopes: [...scopes], orgId } });
  },
  async change(id, { name, scopes }) {
    const data = { ...(name === undefined ? {} : { name }), ...(scopes === undefined ? {} : { scopes: [...scopes] }) };
    await tx.apiKey.update({ where: { orgId_id: { orgId, id } }, data });
  },
  async revoke(id, at) {
    return (await tx.apiKey.updateMany({ where: { orgId, id, revokedAt: null }, data: { revokedAt: at } })).count === 1;
  },
  async noteUse(id, at) {
    const stale = new Date(at.getTime() - USE_NOTED_EVERY_MS);
    const where = { orgId, id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] };
    await tx.apiKey.updateMany({ where, data: { lastUsedAt: at } });
  },
});
