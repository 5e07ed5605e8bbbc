import type { Ports } from '../ports/ports';

export type AcceptOutcome = { kind: 'accepted'; email: string } | { kind: 'refused' } | { kind: 'expired' };

/** Somebody who was invited chooses a password. The secret works once and for an hour. */
export async function acceptInvitation(
  ports: Pick<Ports, 'directory' | 'inTransaction' | 'passwords' | 'digest' | 'clock'>,
  command: { token: string; password: string },
): Promise<AcceptOutcome> {
  const found = await ports.directory.findOrgOfToken(ports.digest.sha256(command.token));
  // Hashed either way, so that the time tells nothing.
  const passwordHash = await ports.passwords.hash(command.password);
  if (!found) return { kind: 'refused' };
  return ports.inTransaction(found, async (tx) => {
    const at = ports.clock.now();
    const used = await tx.users.useToken(found.tokenId, 'invitation', at);
    if (!used && (await tx.users.isTokenExpired(found.tokenId, 'invitation', at))) return { kind: 'expired' };
    const user = used && (await tx.users.find(used.userId));
    if (user?.status !== 'invited') return { kind: 'refused' };
    await tx.users.activate(user.id, passwordHash);
    await tx.audit.record({
      type: 'auth.invitation_accepted',
      actor: { type: user.role, userId: user.id },
      subject: { type: 'user', id: user.id },
    });
    return { kind: 'accepted', email: user.email };
  });
}
