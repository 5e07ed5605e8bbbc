import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

const INVITATION_MS = 7 * 86_400_000;

/** A new link to come in with; links handed out before work no more. Works once, for a week. */
export async function handOutInvitation(
  ports: Pick<Ports, 'tokens' | 'digest' | 'ids' | 'clock' | 'deployment'>,
  tx: Tx,
  userId: string,
): Promise<string> {
  const at = ports.clock.now();
  const secret = ports.tokens.newRefreshSecret();
  await tx.users.voidTokens(userId, 'invitation', at);
  await tx.users.saveToken({
    id: ports.ids.next(),
    userId,
    kind: 'invitation',
    tokenHash: ports.digest.sha256(secret),
    expiresAt: new Date(at.getTime() + INVITATION_MS),
  });
  return `${ports.deployment.publicBaseUrl}/invitation?token=${secret}`;
}
