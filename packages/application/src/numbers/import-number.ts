import type { NumberType } from '@snout/domain/shared/vocabulary';
import type { ProviderAccount } from '../ports/messaging-provider';
import type { ProviderNumber } from '../ports/number-provider';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount } from '../setup/provider-account';
import { inboundWebhookUrl } from '../setup/webhook-url';
import type { NumberPorts } from './buy-number';
import type { NumberOutcome } from './number-outcome';
import { takeIntoInventory } from './steps/take-into-inventory';

export interface ImportNumber {
  /** One of the two. */
  e164?: string;
  providerSid?: string;
  type: NumberType;
  userId: string;
  key: string | null;
}

/** Takes a number that the account has already: its texts come to us from now on. */
export async function importNumber(ports: NumberPorts, scope: OrgScope, command: ImportNumber): Promise<NumberOutcome> {
  const { account, frontDesk } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    frontDesk: command.type === 'frontDesk' ? await tx.numbers.findFrontDesk() : null,
  }));
  if (!account) return { kind: 'notConnected' };
  const found = await findAtProvider(ports, account, command);
  if (found === null) return { kind: 'providerDown' };
  if (found === 'gone') return { kind: 'notFound' };
  const living = await ports.inTransaction(scope, (tx) => tx.inventory.findLiving(found.e164));
  if (living && living.type !== command.type) return { kind: 'refused', why: 'otherClass' };
  if (frontDesk && frontDesk.e164 !== found.e164) return { kind: 'refused', why: 'frontDeskTaken' };
  const set = await ports.numberProvider.setWebhook(account, found.providerSid, inboundWebhookUrl(ports.deployment));
  if (set.kind === 'rejected') return { kind: 'providerRefused', code: set.code };
  if (set.kind === 'unclear') return { kind: 'providerDown' };
  const { type, userId, key } = command;
  return takeIntoInventory(ports, scope, { number: set.number, type, userId, key, how: 'imported' });
}

async function findAtProvider(
  ports: NumberPorts,
  account: ProviderAccount,
  { e164, providerSid }: ImportNumber,
): Promise<ProviderNumber | 'gone' | null> {
  if (providerSid !== undefined) return ports.numberProvider.fetch(account, providerSid);
  const listed = await ports.numberProvider.list(account, { e164: e164 ?? '' });
  return listed && (listed[0] ?? 'gone');
}
