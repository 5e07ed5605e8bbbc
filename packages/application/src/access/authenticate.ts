import type { Ports } from '../ports/ports';
import type { SessionClaims } from '../ports/security';
import type { UserRow } from '../ports/users';
import { mayEnter } from './sign-in';

/** The user behind a checked token, if the session and the account still stand at this instant; else null. */
export async function authenticate(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  claims: SessionClaims,
): Promise<UserRow | null> {
  const found = await ports.inTransaction({ orgId: claims.orgId }, (tx) => tx.users.findSession(claims.sessionId));
  if (!found || found.session.userId !== claims.userId) return null;
  const now = ports.clock.now();
  const { revokedAt, expiresAt, idleExpiresAt } = found.session;
  if (revokedAt || now >= expiresAt || now >= idleExpiresAt) return null;
  return mayEnter(found.user) ? found.user : null;
}
