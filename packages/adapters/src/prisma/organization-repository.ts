import { parseSettings } from '@snout/application/organization/settings-schema';
import type { Organization, OrganizationRepository } from '@snout/application/ports/organization';
import type { OrgScope } from '@snout/application/ports/scope';
import { SMS_PROVIDER } from '@snout/application/setup/provider-account';
import type { SendingGate } from '@snout/domain/delivery/sending-gate';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const keyOf = ({ orgId }: OrgScope) => ({ orgId_provider: { orgId, provider: SMS_PROVIDER } });

const toGate = ({ refusals, openUntil, pauses, pausedUntil }: SendingGate): SendingGate => ({
  refusals,
  openUntil,
  pauses,
  pausedUntil,
});

async function getOrganization(tx: TxClient, scope: OrgScope): Promise<Organization> {
  const row = await tx.organization.findUniqueOrThrow({ where: { id: scope.orgId } });
  const { id, name, slug, timezone, country } = row;
  return { id, name, slug, timezone, country, settings: parseSettings(row.settings) };
}

export const organizationRepository = (tx: TxClient, scope: OrgScope): OrganizationRepository => ({
  get: () => getOrganization(tx, scope),
  async getLocked() {
    await tx.$queryRaw`SELECT 1 FROM organization WHERE id = ${scope.orgId}::uuid FOR NO KEY UPDATE`;
    return getOrganization(tx, scope);
  },
  async update({ settings, ...changes }) {
    const data = settings
      ? { ...changes, settings: JSON.parse(JSON.stringify(settings)) as Prisma.InputJsonValue }
      : changes;
    await tx.organization.update({ where: { id: scope.orgId }, data });
  },
  async getProvider() {
    const row = await tx.providerConfig.findUnique({ where: keyOf(scope) });
    if (!row) return null;
    const { provider, accountSid, messagingServiceSid, status, lastVerifiedAt } = row;
    const gate = toGate(row);
    return { provider, accountSid, sealedSecrets: row.secrets, messagingServiceSid, status, gate, lastVerifiedAt };
  },
  async findFormerSecrets(accountSid) {
    const where = { orgId_provider_accountSid: { orgId: scope.orgId, provider: SMS_PROVIDER, accountSid } };
    return (await tx.formerAccount.findUnique({ where, select: { secrets: true } }))?.secrets ?? null;
  },
  async saveProvider({ id, accountSid, sealedSecrets, messagingServiceSid, at }) {
    const data = {
      accountSid,
      secrets: sealedSecrets,
      messagingServiceSid,
      status: 'connected' as const,
      lastVerifiedAt: at,
    };
    await tx.$executeRaw`
      INSERT INTO former_account (id, org_id, provider, account_sid, secrets, replaced_at)
      SELECT gen_random_uuid(), org_id, provider, account_sid, secrets, ${at} FROM provider_config
      WHERE org_id = ${scope.orgId}::uuid AND provider = ${SMS_PROVIDER} AND account_sid <> ${accountSid}
      ON CONFLICT (org_id, provider, account_sid) DO UPDATE SET secrets = EXCLUDED.secrets, replaced_at = EXCLUDED.replaced_at, updated_at = now()`;
    const create = { id, orgId: scope.orgId, provider: SMS_PROVIDER, ...data };
    await tx.providerConfig.upsert({ where: keyOf(scope), create, update: data });
  },
  async noteVerified(at) {
    await tx.providerConfig.update({ where: keyOf(scope), data: { lastVerifiedAt: at, status: 'connected' } });
  },
  async lockGate() {
    await tx.$queryRaw`
      SELECT 1 FROM provider_config WHERE org_id = ${scope.orgId}::uuid AND provider = ${SMS_PROVIDER} FOR NO KEY UPDATE`;
    const row = await tx.providerConfig.findUnique({ where: keyOf(scope) });
    return row && toGate(row);
  },
  async setGate({ refusals, openUntil, pauses, pausedUntil }) {
    await tx.providerConfig.update({ where: keyOf(scope), data: { refusals, openUntil, pauses, pausedUntil } });
  },
});
