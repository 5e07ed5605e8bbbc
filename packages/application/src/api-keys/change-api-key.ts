import type { ApiScope } from '@snout/domain/access/api-scopes';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

interface ChangeApiKey {
  keyId: string;
  userId: string;
  name?: string | undefined;
  scopes?: readonly ApiScope[] | undefined;
}

/** Renames a key or gives it other scopes; the next call with it obeys. */
export function changeApiKey(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  { keyId, userId, name, scopes }: ChangeApiKey,
): Promise<'changed' | 'notFound' | 'revoked'> {
  return ports.inTransaction(scope, async (tx) => {
    const before = await tx.apiKeys.find(keyId);
    if (!before) return 'notFound';
    if (before.revokedAt) return 'revoked';
    const after = { ...(name === undefined ? {} : { name }), ...(scopes ? { scopes: [...new Set(scopes)] } : {}) };
    await tx.apiKeys.change(keyId, after);
    await tx.audit.record({
      type: 'api_key.changed',
      actor: { type: 'owner', userId },
      subject: { type: 'apiKey', id: keyId },
      data: { before: { name: before.name, scopes: before.scopes }, after },
    });
    return 'changed';
  });
}

/** Ends a key for good. Ending it twice is fine. */
export function revokeApiKey(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { keyId: string; userId: string },
): Promise<'revoked' | 'notFound'> {
  return ports.inTransaction(scope, async (tx) => {
    const key = await tx.apiKeys.find(command.keyId);
    if (!key) return 'notFound';
    if (!(await tx.apiKeys.revoke(key.id, ports.clock.now()))) return 'revoked';
    await tx.audit.record({
      type: 'api_key.revoked',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'apiKey', id: key.id },
      data: { name: key.name, prefix: key.prefix },
    });
    return 'revoked';
  });
}
