import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import type { TokenKind } from '../../ports/users';

/** What the link of a letter is bound to, beside its organisation. */
export const MAIL_LINK_FIELD = 'outgoing_mail.link';

/** Puts a letter on its way: it is sent by the worker once the transaction has committed, and the link is stored sealed. */
export async function queueMail(
  ports: Pick<Ports, 'ids' | 'clock' | 'secrets'>,
  tx: Tx,
  { scope, link, ...mail }: { scope: OrgScope; userId: string; kind: TokenKind; link: string; expiresAt: Date },
): Promise<void> {
  const id = ports.ids.next();
  const sealedLink = ports.secrets.seal(scope, MAIL_LINK_FIELD, link);
  await tx.outgoingMail.insert({ ...mail, id, sealedLink, at: ports.clock.now() });
  tx.wake('mail.send', {}, { id: `mail.${id}` });
}
