import { OPEN_GATE } from '@snout/domain/delivery/sending-gate';
import type { ProviderAccount } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount, PROVIDER_SECRET_FIELD, SMS_PROVIDER } from './provider-account';

export type ConnectOutcome = { kind: 'connected' } | { kind: 'refused' } | { kind: 'unreachable' } | { kind: 'taken' };

/**
 * Keeps credentials that work, encrypted. What waited for credentials leaves at once: the gate opens. An account belongs to
 * one organisation only, since its webhooks find us by it.
 */
export async function connectProvider(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'secrets' | 'provider' | 'directory'>,
  scope: OrgScope,
  command: ProviderAccount & { userId: string },
): Promise<ConnectOutcome> {
  const { accountSid, authToken, messagingServiceSid, userId } = command;
  const owner = await ports.directory.findOrgOfAccount(SMS_PROVIDER, accountSid);
  if (owner && owner.orgId !== scope.orgId) return { kind: 'taken' };
  const checked = await ports.provider.checkAccount({ accountSid, authToken, messagingServiceSid });
  if (checked !== 'active') return { kind: checked };
  await ports.inTransaction(scope, async (tx) => {
    const sealedSecrets = ports.secrets.seal(scope, PROVIDER_SECRET_FIELD, authToken);
    const at = ports.clock.now();
    await tx.organization.saveProvider({ id: ports.ids.next(), accountSid, sealedSecrets, messagingServiceSid, at });
    await tx.organization.setGate(OPEN_GATE);
    await tx.alerts.resolve('provider.credentials');
    await tx.audit.record({
      type: 'setup.provider_connected',
      actor: { type: 'owner', userId },
      subject: { type: 'organization', id: scope.orgId },
      data: { accountSidEnd: accountSid.slice(-4), hasMessagingService: messagingServiceSid !== null },
    });
    tx.notify({ type: 'resync' });
  });
  return { kind: 'connected' };
}

export interface ProviderHealth {
  status: 'notConnected' | 'connected' | 'refused' | 'unreachable';
  accountSid: string | null;
  messagingServiceSid: string | null;
  lastVerifiedAt: Date | null;
  numbersUsed: number;
}

/** Whether the provider takes the stored credentials, asked just now. */
export async function checkProvider(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'secrets' | 'provider'>,
  scope: OrgScope,
): Promise<ProviderHealth> {
  const { account, connection, numbersUsed } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    connection: await tx.organization.getProvider(),
    numbersUsed: (await tx.inventory.listLiving()).length,
  }));
  if (!account || !connection) {
    return { status: 'notConnected', accountSid: null, messagingServiceSid: null, lastVerifiedAt: null, numbersUsed };
  }
  const checked = await ports.provider.checkAccount(account);
  const at = ports.clock.now();
  if (checked === 'active') await ports.inTransaction(scope, (tx) => tx.organization.noteVerified(at));
  return {
    status: checked === 'active' ? 'connected' : checked,
    accountSid: account.accountSid,
    messagingServiceSid: account.messagingServiceSid,
    lastVerifiedAt: checked === 'active' ? at : connection.lastVerifiedAt,
    numbersUsed,
  };
}
