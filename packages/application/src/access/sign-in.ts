import type { Ports } from '../ports/ports';
import type { UserRow } from '../ports/users';
import { ACCESS_TOKEN_MS, idleEnd, SESSION_ABSOLUTE_MS } from './session-lifetimes';

/** What a browser or a program needs to act as the user. */
export interface SignedIn {
  user: UserRow;
  sessionId: string;
  accessToken: string;
  accessExpiresAt: Date;
  refreshSecret: string;
  sessionExpiresAt: Date;
}

export type SignInOutcome = { kind: 'signedIn'; session: SignedIn } | { kind: 'refused' };

type SignInPorts = Pick<Ports, 'directory' | 'inTransaction' | 'passwords' | 'tokens' | 'clock' | 'ids' | 'digest'>;

/** Checks e-mail and password. Unknown people cost the same time and get the same answer as a wrong password. */
export async function signIn(
  ports: SignInPorts,
  command: { email: string; password: string; userAgent: string | null; ip: string | null },
): Promise<SignInOutcome> {
  const found = await ports.directory.findUserByEmail(command.email);
  const scope = found && { orgId: found.orgId };
  const user = scope && found ? await ports.inTransaction(scope, (tx) => tx.users.find(found.userId)) : null;
  const from = { ip: command.ip, userAgent: command.userAgent?.slice(0, 300) ?? null };
  const matches = await ports.passwords.verify(user?.passwordHash ?? null, command.password);
  if (!user || !scope) return { kind: 'refused' };
  if (!matches || !mayEnter(user)) {
    await ports.inTransaction(scope, (tx) =>
      tx.audit.record({
        type: 'auth.login_failed',
        actor: { type: 'system', name: 'sign-in' },
        subject: { type: 'user', id: user.id },
        data: from,
      }),
    );
    return { kind: 'refused' };
  }
  const now = ports.clock.now();
  const sessionExpiresAt = new Date(now.getTime() + SESSION_ABSOLUTE_MS);
  const accessExpiresAt = new Date(now.getTime() + ACCESS_TOKEN_MS);
  const refreshSecret = ports.tokens.newRefreshSecret();
  const sessionId = ports.ids.next();
  await ports.inTransaction(scope, async (tx) => {
    await tx.users.createSession({
      id: sessionId,
      userId: user.id,
      refreshHash: ports.digest.sha256(refreshSecret),
      previousRefreshHash: null,
      rotatedAt: null,
      expiresAt: sessionExpiresAt,
      idleExpiresAt: idleEnd(now, sessionExpiresAt),
      revokedAt: null,
      userAgent: from.userAgent,
    });
    await tx.audit.record({
      type: 'auth.login',
      actor: { type: user.role, userId: user.id },
      subject: { type: 'session', id: sessionId },
      data: from,
    });
  });
  const accessToken = ports.tokens.issue({ orgId: user.orgId, userId: user.id, sessionId }, accessExpiresAt);
  return {
    kind: 'signedIn',
    session: { user, sessionId, accessToken, accessExpiresAt, refreshSecret, sessionExpiresAt },
  };
}

/** Nobody enters without an active account and, for sitters, an active place in the team (law 5). */
export function mayEnter(user: UserRow): boolean {
  if (user.status !== 'active') return false;
  return user.role === 'owner' || (user.sitterId !== null && user.sitterStatus === 'active');
}
