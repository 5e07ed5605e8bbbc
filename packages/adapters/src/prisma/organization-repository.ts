import { parseSettings } from '@snout/application/organization/settings-schema';
import type { OrganizationRepository } from '@snout/application/ports/organization';
import type { OrgScope } from '@snout/application/ports/scope';
import { SMS_PROVIDER } from '@snout/application/setup/provider-account';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

export const organizationRepository = (tx: TxClient, scope: OrgScope): OrganizationRepository => ({
  async get() {
    const row = await tx.organization.findUniqueOrThrow({ where: { id: scope.orgId } });
    const { id, name, slug, timezone, country } = row;
    return { id, name, slug, timezone, country, settings: parseSettings(row.settings) };
  },
  async update({ settings, ...changes }) {
    const data = settings
      ? { ...changes, settings: JSON.parse(JSON.stringify(settings)) as Prisma.InputJsonValue }
      : changes;
    await tx.organization.update({ where: { id: scope.orgId }, data });
  },
  async getProvider() {
    const row = await tx.providerConfig.findUnique({
      where: { orgId_provider: { orgId: scope.orgId, provider: SMS_PROVIDER } },
    });
    if (!row) return null;
    const { provider, accountSid, messagingServiceSid, status } = row;
    return { provider, accountSid, sealedSecrets: row.secrets, messagingServiceSid, status };
  },
});
