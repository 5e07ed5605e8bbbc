import type { ProviderAccount } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

/** The provider every SMS goes through. */
export const SMS_PROVIDER = 'twilio';

/** Names the sealed field: a secret moved to another field or organisation does not open. */
export const PROVIDER_SECRET_FIELD = 'provider_config.secrets';

/** The account a text was handed over with: only there is it known. Null when we have its credentials no more. */
export async function loadAccountOf(
  ports: Pick<Ports, 'secrets'>,
  scope: OrgScope,
  tx: Pick<Tx, 'organization'>,
  delivery: { accountSid: string | null },
): Promise<ProviderAccount | null> {
  const present = await loadProviderAccount(ports, scope, tx);
  const { accountSid } = delivery;
  if (accountSid === null || accountSid === present?.accountSid) return present;
  const sealed = await tx.organization.findFormerSecrets(accountSid);
  if (sealed === null) return null;
  return {
    accountSid,
    authToken: ports.secrets.open(scope, PROVIDER_SECRET_FIELD, sealed),
    messagingServiceSid: null,
  };
}

/** The organisation's own account at the provider, or null when none is connected. */
export async function loadProviderAccount(
  ports: Pick<Ports, 'secrets'>,
  scope: OrgScope,
  tx: Pick<Tx, 'organization'>,
): Promise<ProviderAccount | null> {
  const connection = await tx.organization.getProvider();
  if (!connection || connection.status === 'disconnected') return null;
  return {
    accountSid: connection.accountSid,
    authToken: ports.secrets.open(scope, PROVIDER_SECRET_FIELD, connection.sealedSecrets),
    messagingServiceSid: connection.messagingServiceSid,
  };
}
