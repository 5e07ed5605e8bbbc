import { queueMail } from '../mail/steps/queue-mail';
import type { Ports } from '../ports/ports';
import { LINK_MS } from '../users/steps/hand-out-invitation';
import { mayEnter } from './sign-in';

/** Sends a link to set a new password, if somebody who may sign in has this e-mail. Whoever asked is told nothing. */
export async function sendResetLink(
  ports: Pick<Ports, 'directory' | 'inTransaction' | 'tokens' | 'digest' | 'ids' | 'clock' | 'deployment' | 'secrets'>,
  command: { email: string },
): Promise<void> {
  const found = await ports.directory.findUserByEmail(command.email);
  if (!found) return;
  const secret = ports.tokens.newRefreshSecret();
  await ports.inTransaction(found, async (tx) => {
    const row = await tx.users.find(found.userId);
    if (!row || !mayEnter(row)) return;
    const at = ports.clock.now();
    const expiresAt = new Date(at.getTime() + LINK_MS);
    await tx.users.voidTokens(row.id, 'passwordReset', at);
    await tx.users.saveToken({
      id: ports.ids.next(),
      userId: row.id,
      kind: 'passwordReset',
      tokenHash: ports.digest.sha256(secret),
      expiresAt,
    });
    await tx.audit.record({
      type: 'auth.password_reset_requested',
      actor: { type: 'system', name: 'sign-in' },
      subject: { type: 'user', id: row.id },
    });
    const link = `${ports.deployment.publicBaseUrl}/password?token=${secret}`;
    await queueMail(ports, tx, { scope: found, userId: row.id, kind: 'passwordReset', link, expiresAt });
  });
}

/** Sets a new password with the secret of a link. Every session ends; a second factor stays. */
export async function resetPassword(
  ports: Pick<Ports, 'directory' | 'inTransaction' | 'passwords' | 'digest' | 'clock'>,
  command: { token: string; password: string },
): Promise<'changed' | 'refused' | 'expired'> {
  const found = await ports.directory.findOrgOfToken(ports.digest.sha256(command.token));
  // Hashed either way, so that the time tells nothing.
  const passwordHash = await ports.passwords.hash(command.password);
  if (!found) return 'refused';
  return ports.inTransaction(found, async (tx) => {
    const at = ports.clock.now();
    const used = await tx.users.useToken(found.tokenId, 'passwordReset', at);
    if (!used) return (await tx.users.isTokenExpired(found.tokenId, 'passwordReset', at)) ? 'expired' : 'refused';
    const user = await tx.users.find(used.userId);
    if (!user || !mayEnter(user)) return 'refused';
    await tx.users.setPassword(user.id, passwordHash);
    const ended = await tx.users.revokeSessionsOf(user.id, at);
    await tx.audit.record({
      type: 'auth.password_reset',
      actor: { type: user.role, userId: user.id },
      subject: { type: 'user', id: user.id },
      data: { sessionsEnded: ended },
    });
    return 'changed';
  });
}
