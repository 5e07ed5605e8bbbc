import { decideDelete } from '@snout/domain/numbers/number-lifecycle';
import type { ProviderAccount } from '../ports/messaging-provider';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadProviderAccount } from '../setup/provider-account';
import type { NumberPorts } from './buy-number';
import type { NumberOutcome } from './number-outcome';

export interface GiveBackNumber {
  numberId: string;
  userId: string;
  /** The whole number in E.164, typed by a person: there is no way to undo this. */
  confirm: string | null;
}

/**
 * Gives a number back at the provider, for good. The wish is stored first: nothing leaves from the number any more, and a
 * release that is cut short is finished by the reconciliation, since giving back twice is giving back once.
 */
export async function giveBackNumber(
  ports: NumberPorts,
  scope: OrgScope,
  command: GiveBackNumber,
): Promise<NumberOutcome> {
  const asked = await ports.inTransaction(scope, (tx) => ask(ports, scope, tx, command));
  if (asked.kind !== 'asked') return asked;
  return finishGivingBack(ports, scope, { ...asked, numberId: command.numberId });
}

type Asked = { kind: 'asked'; account: ProviderAccount | null; providerSid: string | null };

async function ask(
  ports: NumberPorts,
  scope: OrgScope,
  tx: Tx,
  command: GiveBackNumber,
): Promise<Asked | NumberOutcome> {
  const number = await tx.inventory.lock(command.numberId);
  if (!number) return { kind: 'notFound' };
  const decision = decideDelete(number, number.e164, command.confirm);
  if (decision.kind === 'refused') return decision;
  const account = await loadProviderAccount(ports, scope, tx);
  if (!account && number.providerSid) return { kind: 'notConnected' };
  await tx.inventory.update(number.id, { status: 'quarantined', releaseAskedAt: ports.clock.now() });
  await tx.audit.record({
    type: 'number.release_asked',
    actor: { type: 'owner', userId: command.userId },
    subject: { type: 'businessNumber', id: number.id },
    data: { e164: number.e164 },
  });
  tx.notify({ type: 'number.updated' });
  return { kind: 'asked', account, providerSid: number.providerSid };
}

/** The provider's part, then ours. Safe to repeat until it is done. */
export async function finishGivingBack(
  ports: NumberPorts,
  scope: OrgScope,
  told: { numberId: string; account: ProviderAccount | null; providerSid: string | null },
): Promise<NumberOutcome> {
  const { account, providerSid } = told;
  const released = account && providerSid ? await ports.numberProvider.release(account, providerSid) : 'done';
  if (released === 'rejected') {
    // The wish cannot be fulfilled: the number stays, quarantined, and may be restored.
    await ports.inTransaction(scope, (tx) => tx.inventory.update(told.numberId, { releaseAskedAt: null }));
    return { kind: 'providerRefused', code: null };
  }
  if (released === 'unclear') return { kind: 'providerDown' };
  return ports.inTransaction(scope, async (tx) => {
    const number = await tx.inventory.lock(told.numberId);
    if (!number) return { kind: 'notFound' };
    if (number.status === 'released') return { kind: 'done', number };
    const at = ports.clock.now();
    await tx.inventory.endAssignments(number.id, at);
    const closedBindings = await tx.inventory.closeBindings(number.id, at);
    await tx.inventory.update(number.id, { status: 'released', assignedSitterId: null });
    await tx.alerts.resolve(`webhook.${number.id}`);
    await tx.audit.record({
      type: 'number.released',
      actor: { type: 'system', name: 'numbers' },
      subject: { type: 'businessNumber', id: number.id },
      data: { e164: number.e164, closedBindings },
    });
    tx.notify({ type: 'number.updated' });
    return { kind: 'done', number: { ...number, status: 'released' as const, assignedSitterId: null } };
  });
}
