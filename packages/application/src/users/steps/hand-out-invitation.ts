import { queueMail } from '../../mail/steps/queue-mail';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';

/** Links that let somebody in last an hour, whatever they are for. */
export const LINK_MS = 60 * 60_000;

/** A new link to come in with, which is also sent by e-mail; links handed out before work no more. Works once, for an hour. */
export async function handOutInvitation(
  ports: Pick<Ports, 'tokens' | 'digest' | 'ids' | 'clock' | 'deployment' | 'secrets'>,
  tx: Tx,
  { scope, userId }: { scope: OrgScope; userId: string },
): Promise<string> {
  const at = ports.clock.now();
  const secret = ports.tokens.newRefreshSecret();
  const expiresAt = new Date(at.getTime() + LINK_MS);
  await tx.users.voidTokens(userId, 'invitation', at);
  await tx.users.saveToken({
    id: ports.ids.next(),
    userId,
    kind: 'invitation',
    tokenHash: ports.digest.sha256(secret),
    expiresAt,
  });
  const link = `${ports.deployment.publicBaseUrl}/invitation?token=${secret}`;
  await queueMail(ports, tx, { scope, userId, kind: 'invitation', link, expiresAt });
  return link;
}
