import { decideMailRetry } from '@snout/domain/mail/decide-mail-retry';
import { perOrg } from '../messaging/steps/per-org';
import type { MailOutcome } from '../ports/mailer';
import type { OutgoingMail } from '../ports/outgoing-mail';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { TokenKind, UserRow } from '../ports/users';
import { toLetter } from './letters';
import { MAIL_LINK_FIELD } from './steps/queue-mail';

/** Longer than a mail server is waited for. Who dies in between sends it again: the same letter, under the same id. */
const LEASE_MS = 120_000;

type SendPorts = Pick<Ports, 'inTransaction' | 'directory' | 'mailer' | 'secrets' | 'clock'>;

/** Hands letters that are due to the mail server. `onTrouble` hears of each that could not be handed over, without its words. */
export async function sendMails(
  ports: SendPorts,
  { limit, onTrouble }: { limit: number; onTrouble(trouble: { mailId: string; code: string }): void },
): Promise<number> {
  const due = await ports.directory.listDueMails(limit);
  await perOrg(due, async ({ orgId, mailId }) => {
    const scope = { orgId };
    const taken = await ports.inTransaction(scope, (tx) => take(ports, tx, mailId));
    if (!taken) return 'goOn';
    const outcome = await handOver(ports, scope, taken);
    if (outcome === 'failed') onTrouble({ mailId, code: taken.trouble });
    await ports.inTransaction(scope, (tx) => settle(ports, tx, { ...taken, outcome }));
    return 'goOn';
  });
  return due.length;
}

interface Taken {
  mail: OutgoingMail;
  user: UserRow;
  /** Why it could not be handed over, once that is known. */
  trouble: string;
}

/** Null when there is nothing to send any more: the link is over, or the person came in or left meanwhile. */
async function take(ports: SendPorts, tx: Tx, mailId: string): Promise<Taken | null> {
  const mail = await tx.outgoingMail.claim(mailId, LEASE_MS);
  if (!mail) return null;
  const user = await tx.users.find(mail.userId);
  if (user && mail.expiresAt > ports.clock.now() && isWanted(mail.kind, user)) return { mail, user, trouble: '' };
  await tx.outgoingMail.end(mailId, 'dropped');
  return null;
}

const isWanted = (kind: TokenKind, { status }: UserRow): boolean =>
  kind === 'invitation' ? status === 'invited' : status === 'active';

async function handOver(ports: SendPorts, scope: OrgScope, taken: Taken): Promise<MailOutcome | 'failed'> {
  const { mail, user } = taken;
  const link = ports.secrets.open(scope, MAIL_LINK_FIELD, mail.sealedLink);
  const { kind, id } = mail;
  const letter = toLetter({ kind, name: user.name, orgName: user.orgName, link });
  try {
    return await ports.mailer.send({ id, to: user.email, ...letter });
  } catch (error) {
    taken.trouble = typeof error === 'object' && error && 'code' in error ? String(error.code) : 'unknown';
    return 'failed';
  }
}

async function settle(
  ports: SendPorts,
  tx: Tx,
  { mail, user, outcome }: Taken & { outcome: MailOutcome | 'failed' },
): Promise<void> {
  const { id, attempts, expiresAt } = mail;
  const again = outcome === 'failed' ? decideMailRetry({ attempts, expiresAt, now: ports.clock.now() }) : null;
  if (again) return tx.outgoingMail.putOff(id, again);
  await tx.outgoingMail.end(id, outcome === 'sent' ? 'sent' : 'dropped');
  if (outcome === 'noChannel') return;
  const about = { subject: { type: 'user', id: user.id }, data: { kind: mail.kind, attempts } };
  const actor = { type: 'system', name: 'mail' } as const;
  if (outcome === 'sent') {
    await tx.audit.record({ type: 'mail.sent', actor, ...about });
    await tx.alerts.resolve(alertKey(user.id));
    return;
  }
  await tx.audit.record({ type: 'mail.failed', actor, ...about });
  const alert = { type: 'mail.failed', severity: 'high', subject: user.id, dedupeKey: alertKey(user.id) } as const;
  await tx.alerts.raise({ ...alert, data: about.data });
  tx.notify({ type: 'alert.raised' });
}

const alertKey = (userId: string): string => `mail.${userId}`;
