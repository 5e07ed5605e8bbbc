import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadProviderAccount } from '../setup/provider-account';
import { perOrg } from './steps/per-org';

const AGAIN_MS = 30_000;
/** The provider answers or gives up within 10 s; who has not noted an answer by then has crashed. */
const LEASE_MS = 60_000;

type TextPorts = Pick<Ports, 'inTransaction' | 'clock' | 'directory' | 'provider' | 'secrets' | 'deployment'>;

/** Texts owners what is waiting for them, from their front desk. One attempt: what may have been sent is never sent again. */
export async function sendOwnerTexts(ports: TextPorts, { limit }: { limit: number }): Promise<number> {
  if (!ports.deployment.messagingEnabled) return 0;
  const due = await ports.directory.listDueOwnerTexts(limit);
  await perOrg(due, async ({ orgId, textId }) => {
    await sendOne(ports, { orgId }, textId);
    return 'goOn';
  });
  return due.length;
}

async function sendOne(ports: TextPorts, scope: OrgScope, textId: string): Promise<void> {
  const claimed = await ports.inTransaction(scope, async (tx) => {
    const now = ports.clock.now();
    if (await tx.ownerTexts.giveUp(textId, now)) return tellUnknown(tx, textId);
    const text = await tx.ownerTexts.claim(textId, new Date(now.getTime() + LEASE_MS));
    if (!text) return null;
    const { settings } = await tx.organization.get();
    const { enabled, ownerPhone } = settings.overlapTexts;
    // Somebody who opted out as a client is not texted as an owner either.
    const contact = await tx.clients.findBySms(text.to);
    const account = await loadProviderAccount(ports, scope, tx);
    const frontDesk = await tx.numbers.findFrontDesk();
    const mayLeave = settings.messagingEnabled && enabled && ownerPhone === text.to && !contact?.optedOutAt;
    if (mayLeave && account && frontDesk) return { ...text, account, from: frontDesk.e164 };
    await tx.ownerTexts.finish(textId, { state: 'dropped' });
    return null;
  });
  if (!claimed) return;
  const { account, from, to, body } = claimed;
  const statusCallbackUrl = `${ports.deployment.publicBaseUrl}/api/messages/status?d=${textId}`;
  const result = await ports.provider.send(account, { from, to, body, statusCallbackUrl });
  const dueAt = new Date(ports.clock.now().getTime() + AGAIN_MS);
  await ports.inTransaction(scope, (tx) =>
    tx.ownerTexts.finish(
      textId,
      result.kind === 'notSent'
        ? { state: 'pending', dueAt }
        : { state: result.kind === 'accepted' ? 'sent' : 'dropped' },
    ),
  );
}

/** Nobody knows whether it went out, so it is not sent again: the owner looks in the inbox instead. */
async function tellUnknown(tx: Tx, textId: string): Promise<null> {
  await tx.alerts.raise({
    type: 'ownerText.unknown',
    severity: 'high',
    subject: textId,
    dedupeKey: 'ownerText.unknown',
  });
  await tx.audit.record({
    type: 'ownerText.unknown',
    actor: { type: 'system', name: 'owner-texts' },
    subject: { type: 'ownerText', id: textId },
  });
  tx.notify({ type: 'alert.raised' });
  return null;
}
