import type { BusinessNumber } from '../ports/conversations';
import type { ProviderAccount, ProviderMessage } from '../ports/messaging-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount, SMS_PROVIDER } from '../setup/provider-account';
import { receiveInbound } from './receive-inbound';
import type { InboundPorts } from './steps/arrival';
import { perOrg } from './steps/per-org';

/** The provider's list may lag, and clocks differ: each look goes back this far behind the last one. */
const OVERLAP_MS = 24 * 3_600_000;

type BackfillPorts = InboundPorts & Pick<Ports, 'directory' | 'provider' | 'secrets'>;
type Watched = Pick<BusinessNumber, 'id' | 'e164'> & { inboundCheckedAt: Date | null; createdAt: Date };

/**
 * Asks the provider for what clients texted, number by number, and takes in what no webhook brought: the provider gives up
 * after 15 s, so any longer outage of ours would lose texts (law 2). One organisation's trouble does not stop the others.
 */
export async function backfillInbound(ports: BackfillPorts): Promise<void> {
  await perOrg(await ports.directory.listConnectedOrgs(), async (scope) => {
    await backfillOrg(ports, scope);
    return 'goOn';
  });
}

async function backfillOrg(ports: BackfillPorts, scope: OrgScope): Promise<void> {
  const { account, numbers } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    numbers: await tx.numbers.listWatched(),
  }));
  if (!account) return;
  await perOrg(
    numbers.map((number) => ({ ...scope, number })),
    async ({ number }) => {
      await backfillNumber(ports, scope, { account, number });
      return 'goOn';
    },
  );
}

async function backfillNumber(
  ports: BackfillPorts,
  scope: OrgScope,
  { account, number }: { account: ProviderAccount; number: Watched },
): Promise<void> {
  const startedAt = ports.clock.now();
  const overlap = (number.inboundCheckedAt ?? startedAt).getTime() - OVERLAP_MS;
  // What was texted before the number was ours is nobody's business here.
  const since = new Date(Math.max(overlap, number.createdAt.getTime()));
  const listed = await ports.provider.listMessages(account, { to: number.e164, since });
  if (listed === null) return;
  const inbound = listed.filter((message) => message.direction === 'inbound');
  const known = await ports.inTransaction(scope, (tx) =>
    tx.receipts.listKnown(
      SMS_PROVIDER,
      inbound.map((message) => message.providerMessageId),
    ),
  );
  // The list is newest first, and its times are whole seconds: turned round, equal times stay in order.
  const missing = inbound.filter((message) => !known.has(message.providerMessageId)).reverse();
  missing.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  let isComplete = true;
  for (const message of missing) {
    const params = await toParameters(ports, account, message);
    // Without its pictures it is not the whole text: it waits for the next look.
    if (params) await receiveInbound(ports, scope, { params, source: 'backfill' });
    else isComplete = false;
  }
  if (!isComplete) return;
  await ports.inTransaction(scope, (tx) => tx.numbers.setInboundCheckedAt(number.id, startedAt));
}

/** The same parameters that the webhook would have brought; null when its files could not be asked for. */
async function toParameters(
  ports: Pick<Ports, 'provider'>,
  account: ProviderAccount,
  message: ProviderMessage,
): Promise<Record<string, string> | null> {
  const media = message.numMedia > 0 ? await ports.provider.listMedia(account, message.providerMessageId) : [];
  if (media === null) return null;
  return {
    MessageSid: message.providerMessageId,
    AccountSid: account.accountSid,
    From: message.from,
    To: message.to,
    Body: message.body,
    NumMedia: String(media.length),
    DateSent: message.createdAt.toISOString(),
    ...Object.fromEntries(
      media.flatMap(({ url, contentType }, index) => [
        [`MediaUrl${index}`, url],
        [`MediaContentType${index}`, contentType],
      ]),
    ),
  };
}
