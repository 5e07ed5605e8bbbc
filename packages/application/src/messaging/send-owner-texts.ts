import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount } from '../setup/provider-account';

const AGAIN_MS = 30_000;

type TextPorts = Pick<Ports, 'inTransaction' | 'clock' | 'directory' | 'provider' | 'secrets' | 'deployment'>;

/** Texts owners what is waiting for them, from their front desk. One attempt: what may have been sent is never sent again. */
export async function sendOwnerTexts(ports: TextPorts, { limit }: { limit: number }): Promise<number> {
  if (!ports.deployment.messagingEnabled) return 0;
  const due = await ports.directory.listDueOwnerTexts(limit);
  for (const { orgId, textId } of due) await sendOne(ports, { orgId }, textId);
  return due.length;
}

async function sendOne(ports: TextPorts, scope: OrgScope, textId: string): Promise<void> {
  const claimed = await ports.inTransaction(scope, async (tx) => {
    const text = await tx.ownerTexts.claim(textId);
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
