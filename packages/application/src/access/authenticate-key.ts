import type { ApiScope } from '@snout/domain/access/api-scopes';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { UserRow } from '../ports/users';
import { mayEnter } from './sign-in';

/**
 * Whom a key acts for: the owner who made it, within the key's scopes. A key of somebody who is no active owner any more
 * opens nothing.
 */
export async function authenticateKey(
  ports: Pick<Ports, 'directory' | 'inTransaction' | 'digest' | 'clock'>,
  key: string,
): Promise<{ user: UserRow; scope: OrgScope; scopes: readonly ApiScope[]; keyId: string } | null> {
  const found = await ports.directory.findOrgOfApiKey(ports.digest.sha256(key));
  if (!found) return null;
  return ports.inTransaction({ orgId: found.orgId }, async (tx) => {
    const row = await tx.apiKeys.find(found.keyId);
    const user = row && !row.revokedAt ? await tx.users.find(row.createdBy) : null;
    if (!row || user?.role !== 'owner' || !mayEnter(user)) return null;
    await tx.apiKeys.noteUse(row.id, ports.clock.now());
    return { user, scope: { orgId: found.orgId, apiKeyId: row.id }, scopes: row.scopes, keyId: row.id };
  });
}
