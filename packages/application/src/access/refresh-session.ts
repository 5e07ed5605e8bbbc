import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { SessionRow } from '../ports/users';
import { ACCESS_TOKEN_MS, idleEnd, ROTATION_GRACE_MS } from './session-lifetimes';
import { mayEnter, type SignedIn } from './sign-in';

export type RefreshOutcome = { kind: 'signedIn'; session: SignedIn } | { kind: 'refused' };
export type RefreshPorts = Pick<Ports, 'inTransaction' | 'tokens' | 'clock' | 'digest'>;

/** Exchanges a refresh secret for the next one. A secret used before means that it was stolen: the session ends. */
export function refreshSession(
  ports: RefreshPorts,
  scope: OrgScope,
  command: { sessionId: string; refreshSecret: string },
): Promise<RefreshOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const now = ports.clock.now();
    const found = await tx.users.findSession(command.sessionId);
    if (!found || found.session.revokedAt || !mayEnter(found.user)) return { kind: 'refused' };
    const { session, user } = found;
    if (now >= session.expiresAt || now >= session.idleExpiresAt) return { kind: 'refused' };
    const fromHash = ports.digest.sha256(command.refreshSecret);
    const refreshSecret = ports.tokens.newRefreshSecret();
    const rotation = {
      fromHash,
      toHash: ports.digest.sha256(refreshSecret),
      idleExpiresAt: idleEnd(now, session.expiresAt),
      at: now,
    };
    const rotated = await tx.users.rotateSession(session.id, rotation);
    if (!rotated && !isTwin(session, fromHash, now)) {
      await tx.users.revokeSession(session.id, now);
      await tx.audit.record({
        type: 'auth.denied',
        actor: { type: user.role, userId: user.id },
        subject: { type: 'session', id: session.id },
        data: { reason: 'refreshReused' },
      });
      return { kind: 'refused' };
    }
    const accessExpiresAt = new Date(now.getTime() + ACCESS_TOKEN_MS);
    const accessToken = ports.tokens.issue(
      { orgId: user.orgId, userId: user.id, sessionId: session.id },
      accessExpiresAt,
    );
    return {
      kind: 'signedIn',
      session: {
        user,
        sessionId: session.id,
        accessToken,
        accessExpiresAt,
        // A twin keeps the secret that the first of the two was given; its browser holds it already.
        refreshSecret: rotated ? refreshSecret : '',
        sessionExpiresAt: session.expiresAt,
      },
    };
  });
}

/** A second tab that asked with the secret which the first tab has just replaced. */
const isTwin = (session: SessionRow, fromHash: string, now: Date): boolean =>
  session.previousRefreshHash === fromHash &&
  session.rotatedAt !== null &&
  now.getTime() - session.rotatedAt.getTime() < ROTATION_GRACE_MS;
