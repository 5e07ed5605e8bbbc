import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Person, UserRow } from '../ports/users';
import { ACCESS_TOKEN_MS, idleEnd, SESSION_ABSOLUTE_MS } from './session-lifetimes';
import { checkCode } from './steps/check-code';

/** What a browser or a program needs to act as the user. */
export interface SignedIn {
  user: UserRow;
  sessionId: string;
  accessToken: string;
  accessExpiresAt: Date;
  refreshSecret: string;
  sessionExpiresAt: Date;
}

export type SignInOutcome = { kind: 'signedIn'; session: SignedIn } | { kind: 'refused' } | { kind: 'codeNeeded' };

export interface SignIn {
  email: string;
  password: string;
  /** A code of the authenticator app, or a recovery code. */
  code: string | null;
  userAgent: string | null;
  ip: string | null;
}

/** From where, for the audit trail. */
type From = Pick<SignIn, 'ip' | 'userAgent'>;

type SignInPorts = Pick<
  Ports,
  'directory' | 'inTransaction' | 'passwords' | 'tokens' | 'clock' | 'ids' | 'digest' | 'secrets' | 'timeCodes'
>;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Checks e-mail, password and code. Unknown people cost the same work and get the same answer as a wrong password. */
export async function signIn(ports: SignInPorts, command: SignIn): Promise<SignInOutcome> {
  const found = await ports.directory.findUserByEmail(command.email);
  const scope = { orgId: found?.orgId ?? NOBODY };
  const user = await ports.inTransaction(scope, (tx) => tx.users.find(found?.userId ?? NOBODY));
  const from = { ip: command.ip, userAgent: command.userAgent?.slice(0, 300) ?? null };
  const matches = await ports.passwords.verify(user?.passwordHash ?? null, command.password);
  if (!user || !matches || !mayEnter(user)) return refuse(ports, { scope, user, from });
  if (user.hasTotp) {
    if (command.code === null) return { kind: 'codeNeeded' };
    const check = { scope, userId: user.id, code: command.code };
    if (!(await ports.inTransaction(scope, (tx) => checkCode(ports, tx, check))))
      return refuse(ports, { scope, user, from });
  }
  return open(ports, user, from);
}

/** Nobody is told apart by the time: who is unknown costs a transaction, too. */
async function refuse(
  ports: SignInPorts,
  { scope, user, from }: { scope: OrgScope; user: UserRow | null; from: From },
): Promise<SignInOutcome> {
  await ports.inTransaction(scope, async (tx) => {
    if (!user) return tx.users.find(NOBODY);
    return tx.audit.record({
      type: 'auth.login_failed',
      actor: { type: 'system', name: 'sign-in' },
      subject: { type: 'user', id: user.id },
      data: { ...from },
    });
  });
  return { kind: 'refused' };
}

async function open(ports: SignInPorts, user: UserRow, from: From): Promise<SignInOutcome> {
  const now = ports.clock.now();
  const sessionExpiresAt = new Date(now.getTime() + SESSION_ABSOLUTE_MS);
  const accessExpiresAt = new Date(now.getTime() + ACCESS_TOKEN_MS);
  const refreshSecret = ports.tokens.newRefreshSecret();
  const sessionId = ports.ids.next();
  await ports.inTransaction({ orgId: user.orgId }, async (tx) => {
    await tx.users.createSession({
      id: sessionId,
      userId: user.id,
      refreshHash: ports.digest.sha256(refreshSecret),
      previousRefreshHash: null,
      rotatedAt: null,
      expiresAt: sessionExpiresAt,
      idleExpiresAt: idleEnd(now, sessionExpiresAt),
      revokedAt: null,
      ...from,
    });
    await tx.audit.record({
      type: 'auth.login',
      actor: { type: user.role, userId: user.id },
      subject: { type: 'session', id: sessionId },
      data: { ...from },
    });
  });
  const accessToken = ports.tokens.issue({ orgId: user.orgId, userId: user.id, sessionId }, accessExpiresAt);
  return {
    kind: 'signedIn',
    session: { user, sessionId, accessToken, accessExpiresAt, refreshSecret, sessionExpiresAt },
  };
}

/**
 * Nobody enters without an active account and, for sitters, a place in the team (law 5). A sitter who has no number yet
 * may come in: there is nothing to see before a window is open, and their invitation would be used up for nothing.
 */
export function mayEnter(user: Person): boolean {
  if (user.status !== 'active') return false;
  if (user.role === 'owner') return true;
  return user.sitterId !== null && (user.sitterStatus === 'active' || user.sitterStatus === 'onboarding');
}
