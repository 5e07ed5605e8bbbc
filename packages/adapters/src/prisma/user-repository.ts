import { parseSettings } from '@snout/application/organization/settings-schema';
import type { OrgScope } from '@snout/application/ports/scope';
import type { SitterRepository, UserRepository, UserRow } from '@snout/application/ports/users';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const withOrg = {
  organization: { select: { name: true, timezone: true, settings: true } },
  sittersByUserId: { select: { id: true, status: true } },
} as const satisfies Prisma.UserInclude;
type UserWithOrg = Prisma.UserGetPayload<{ include: typeof withOrg }>;

const toUser = (row: UserWithOrg): UserRow => ({
  id: row.id,
  orgId: row.orgId,
  orgName: row.organization.name,
  timezone: row.organization.timezone,
  name: row.name,
  email: row.email,
  role: row.role,
  status: row.status,
  passwordHash: row.passwordHash,
  sitterId: row.sittersByUserId[0]?.id ?? null,
  sitterStatus: row.sittersByUserId[0]?.status ?? null,
  hasTotp: row.totpConfirmedAt !== null,
  needsTotp: row.role === 'owner' && parseSettings(row.organization.settings).requireTotpOfOwners,
});

export const userRepository = (tx: TxClient, { orgId }: OrgScope): UserRepository => ({
  async find(id) {
    const row = await tx.user.findUnique({ where: { orgId_id: { orgId, id } }, include: withOrg });
    return row && toUser(row);
  },
  async findSession(id) {
    const row = await tx.session.findUnique({
      where: { orgId_id: { orgId, id } },
      include: { user: { include: withOrg } },
    });
    if (!row) return null;
    const { userId, refreshHash, previousRefreshHash, rotatedAt, expiresAt, idleExpiresAt, revokedAt } = row;
    return {
      session: { id, userId, refreshHash, previousRefreshHash, rotatedAt, expiresAt, idleExpiresAt, revokedAt },
      user: toUser(row.user),
    };
  },
  async createSession(session) {
    await tx.session.create({ data: { ...session, orgId } });
  },
  async rotateSession(id, { fromHash, toHash, idleExpiresAt, at }) {
    const where = { orgId, id, refreshHash: fromHash, revokedAt: null };
    return (
      (
        await tx.session.updateMany({
          where,
          data: { refreshHash: toHash, previousRefreshHash: fromHash, rotatedAt: at, idleExpiresAt },
        })
      ).count === 1
    );
  },
  async revokeSessionsOf(userId, at, exceptId) {
    const others = exceptId === undefined ? {} : { id: { not: exceptId } };
    const where = { orgId, userId, revokedAt: null, ...others };
    return (await tx.session.updateMany({ where, data: { revokedAt: at } })).count;
  },
  async listSessions(userId, now) {
    const rows = await tx.session.findMany({
      where: { orgId, userId, revokedAt: null, expiresAt: { gt: now }, idleExpiresAt: { gt: now } },
      select: { id: true, userAgent: true, ip: true, createdAt: true, rotatedAt: true },
    });
    return rows
      .map(({ rotatedAt, ...row }) => ({ ...row, lastSeenAt: rotatedAt ?? row.createdAt }))
      .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
  },
  async list() {
    const rows = await tx.user.findMany({
      where: { orgId },
      include: {
        sittersByUserId: { select: { id: true } },
        sessionsByUserId: { select: { rotatedAt: true, createdAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, name, email, role, status, totpConfirmedAt, createdAt, ...row }) => ({
      ...{ id, name, email, role, status, createdAt },
      sitterId: row.sittersByUserId[0]?.id ?? null,
      hasTotp: totpConfirmedAt !== null,
      lastSeenAt: row.sessionsByUserId[0]?.rotatedAt ?? row.sessionsByUserId[0]?.createdAt ?? null,
    }));
  },
  countActiveOwners: () => tx.user.count({ where: { orgId, role: 'owner', status: 'active' } }),
  async rename(id, name) {
    await tx.user.update({ where: { orgId_id: { orgId, id } }, data: { name } });
  },
  async setPassword(id, passwordHash) {
    await tx.user.update({ where: { orgId_id: { orgId, id } }, data: { passwordHash } });
  },
  async invite({ id, name, email, role }) {
    // E-mails are unique over all organisations, whose rows we cannot see: the conflict itself tells.
    const inserted = await tx.$executeRaw`
      INSERT INTO "user" (id, org_id, name, email, role, status)
      VALUES (${id}::uuid, ${orgId}::uuid, ${name}, ${email}, ${role}::user_role, 'invited') ON CONFLICT (email) DO NOTHING`;
    return inserted === 1 ? 'invited' : 'taken';
  },
  async setStatus(id, status) {
    await tx.user.update({ where: { orgId_id: { orgId, id } }, data: { status } });
  },
  async activate(id, passwordHash) {
    await tx.user.update({ where: { orgId_id: { orgId, id } }, data: { passwordHash, status: 'active' } });
  },
  async saveToken(token) {
    await tx.userToken.create({ data: { ...token, orgId } });
  },
  async voidTokens(userId, kind, at) {
    await tx.userToken.updateMany({ where: { orgId, userId, kind, usedAt: null }, data: { usedAt: at } });
  },
  async useToken(id, kind, at) {
    const used = await tx.userToken.updateMany({
      where: { orgId, id, kind, usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    if (used.count === 0) return null;
    return tx.userToken.findUnique({ where: { orgId_id: { orgId, id } }, select: { userId: true } });
  },
  async isTokenExpired(id, kind, at) {
    return (await tx.userToken.count({ where: { orgId, id, kind, usedAt: null, expiresAt: { lte: at } } })) > 0;
  },
  async findOwner() {
    const row = await tx.user.findFirst({
      where: { orgId, role: 'owner', status: 'active' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    return row?.id ?? null;
  },
  async revokeSession(id, at) {
    return (
      (await tx.session.updateMany({ where: { orgId, id, revokedAt: null }, data: { revokedAt: at } })).count === 1
    );
  },
});

const foundSitter = { id: true, userId: true, name: true, status: true, messagingLockedAt: true } as const;

export const sitterRepository = (tx: TxClient, { orgId }: OrgScope): SitterRepository => ({
  find: (id) => tx.sitter.findUnique({ where: { orgId_id: { orgId, id } }, select: foundSitter }),
  async findToEngage(id) {
    await tx.$queryRaw`SELECT 1 FROM sitter WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR SHARE`;
    return tx.sitter.findUnique({ where: { orgId_id: { orgId, id } }, select: foundSitter });
  },
  async lock(ids) {
    await tx.$queryRaw`
      SELECT 1 FROM sitter WHERE org_id = ${orgId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  },
  async insert(sitter) {
    await tx.sitter.create({ data: { ...sitter, orgId } });
  },
  async setStatus(id, status, offboardedAt) {
    await tx.sitter.update({ where: { orgId_id: { orgId, id } }, data: { status, offboardedAt } });
  },
  async setLock(id, lock) {
    const data = { messagingLockedAt: lock?.at ?? null, lockReason: lock?.reason ?? null };
    await tx.sitter.update({ where: { orgId_id: { orgId, id } }, data });
  },
  async list() {
    const rows = await tx.sitter.findMany({
      where: { orgId },
      include: {
        user: { select: { email: true } },
        businessNumbersByAssignedSitterId: { where: { type: 'sitter', status: 'active' }, select: { e164: true } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.user.email,
      status: row.status,
      messagingLockedAt: row.messagingLockedAt,
      lockReason: row.lockReason,
      businessNumber: row.businessNumbersByAssignedSitterId[0]?.e164 ?? null,
    }));
  },
});
