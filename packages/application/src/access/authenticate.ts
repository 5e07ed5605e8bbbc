import type { Ports } from '../ports/ports';
import type { SessionClaims } from '../ports/security';
import type { Person } from '../ports/users';
import { mayEnter } from './sign-in';

/** The person behind a checked token, if the session and the account still stand at this instant; else null. */
export async function authenticate(
  ports: Pick<Ports, 'directory' | 'clock'>,
  claims: SessionClaims,
): Promise<Person | null> {
  const session = await ports.directory.findSession(claims);
  if (!session || session.userId !== claims.userId) return null;
  const now = ports.clock.now();
  const { revokedAt, expiresAt, idleExpiresAt, person } = session;
  if (revokedAt || now >= expiresAt || now >= idleExpiresAt) return null;
  return mayEnter(person) ? person : null;
}
