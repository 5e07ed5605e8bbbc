import type { ApiScope } from '@snout/domain/access/api-scopes';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** How every key begins, so that it can be told from a session's token, and found where it should not be. */
export const KEY_START = 'snk_';
const SHOWN_LENGTH = 12;

/** Makes a key. The key itself is in the answer and nowhere else. */
export function createApiKey(
  ports: Pick<Ports, 'inTransaction' | 'tokens' | 'digest' | 'ids' | 'clock'>,
  scope: OrgScope,
  command: { name: string; scopes: readonly ApiScope[]; userId: string },
): Promise<{ id: string; key: string }> {
  const key = `${KEY_START}${ports.tokens.newRefreshSecret()}`;
  const id = ports.ids.next();
  const prefix = key.slice(0, SHOWN_LENGTH);
  const scopes = [...new Set(command.scopes)];
  return ports.inTransaction(scope, async (tx) => {
    await tx.apiKeys.insert({
      id,
      name: command.name,
      prefix,
      keyHash: ports.digest.sha256(key),
      scopes,
      createdBy: command.userId,
      createdAt: ports.clock.now(),
    });
    await tx.audit.record({
      type: 'api_key.created',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'apiKey', id },
      data: { name: command.name, prefix, scopes },
    });
    return { id, key };
  });
}
