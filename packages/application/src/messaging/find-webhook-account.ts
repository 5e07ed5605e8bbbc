import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { PROVIDER_SECRET_FIELD, SMS_PROVIDER } from '../setup/provider-account';

/** Whose webhook this is, with the token its signature is checked against; null when nobody owns the account. */
export async function findWebhookAccount(
  ports: Pick<Ports, 'directory' | 'secrets'>,
  query: { accountSid: string },
): Promise<{ scope: OrgScope; authToken: string } | null> {
  const found = await ports.directory.findOrgOfWebhookAccount(SMS_PROVIDER, query.accountSid);
  if (!found) return null;
  const scope = { orgId: found.orgId };
  return { scope, authToken: ports.secrets.open(scope, PROVIDER_SECRET_FIELD, found.sealedSecrets) };
}
