import type { NumberType } from '@snout/domain/shared/vocabulary';
import type { ProviderAccount } from '../ports/messaging-provider';
import type { NumberResult } from '../ports/number-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount } from '../setup/provider-account';
import { inboundWebhookUrl } from '../setup/webhook-url';
import type { NumberOutcome } from './number-outcome';
import { type InventoryPorts, isKeyOfAnother, takeIntoInventory } from './steps/take-into-inventory';

export type NumberPorts = InventoryPorts & Pick<Ports, 'secrets' | 'numberProvider' | 'clock'>;

export interface BuyNumber {
  e164: string;
  type: NumberType;
  userId: string;
  /** Idempotency key; buying one particular number is safe to repeat without one, too. */
  key: string | null;
}

/**
 * Buys one number. The provider comes first and the inventory after; before anything is bought, the account is asked whether
 * it has the number already, so that a purchase that was cut short is finished by the next try and never made twice.
 */
export async function buyNumber(ports: NumberPorts, scope: OrgScope, command: BuyNumber): Promise<NumberOutcome> {
  const before = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    frontDeskTaken: command.type === 'frontDesk' && (await tx.numbers.findFrontDesk()) !== null,
    living: await tx.inventory.findLiving(command.e164),
    isKeyOfAnother: await isKeyOfAnother(ports, tx, command),
  }));
  if (before.isKeyOfAnother) return { kind: 'idempotencyConflict' };
  if (before.living && before.living.type === command.type) return takeAgain(ports, scope, { command, ...before });
  if (before.living) return { kind: 'refused', why: 'otherClass' };
  if (before.frontDeskTaken) return { kind: 'refused', why: 'frontDeskTaken' };
  if (!before.account) return { kind: 'notConnected' };
  const bought = await buyOrAdopt(ports, before.account, command.e164);
  if (bought.kind === 'rejected') return { kind: 'providerRefused', code: bought.code };
  if (bought.kind === 'unclear') return { kind: 'providerDown' };
  const { type, userId, key } = command;
  return takeIntoInventory(ports, scope, { number: bought.number, type, userId, key, how: 'bought' });
}

/** It is in the inventory: the answer of the first time, without the provider. */
function takeAgain(
  ports: NumberPorts,
  scope: OrgScope,
  { command, living }: { command: BuyNumber; living: { e164: string; providerSid: string | null } | null },
): Promise<NumberOutcome> {
  const { type, userId, key } = command;
  const number = {
    providerSid: living?.providerSid ?? '',
    e164: command.e164,
    friendlyName: null,
    smsUrl: '',
    canSms: true,
    canMms: true,
  };
  return takeIntoInventory(ports, scope, { number, type, userId, key, how: 'bought' });
}

async function buyOrAdopt(ports: NumberPorts, account: ProviderAccount, e164: string): Promise<NumberResult> {
  const smsUrl = inboundWebhookUrl(ports.deployment);
  const owned = await ports.numberProvider.list(account, { e164 });
  if (owned === null) return { kind: 'unclear' };
  const [mine] = owned;
  if (mine) return ports.numberProvider.setWebhook(account, mine.providerSid, smsUrl);
  const bought = await ports.numberProvider.buy(account, { e164, smsUrl });
  if (bought.kind !== 'unclear') return bought;
  // The answer was lost: whether the number is ours, the account says.
  const [found] = (await ports.numberProvider.list(account, { e164 })) ?? [];
  return found ? { kind: 'done', number: found } : bought;
}
