import type { NumberType } from '@snout/domain/shared/vocabulary';
import { once } from '../../messaging/steps/once';
import type { ProviderNumber } from '../../ports/number-provider';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';
import { isOurWebhook } from '../../setup/webhook-url';
import type { NumberOutcome } from '../number-outcome';

export type InventoryPorts = Pick<Ports, 'inTransaction' | 'ids' | 'digest' | 'deployment'>;

export interface Taken {
  number: ProviderNumber;
  type: NumberType;
  userId: string;
  how: 'bought' | 'imported';
  key: string | null;
}

const ROUTE = 'numbers.take';
const contentOf = ({ e164, type }: { e164: string; type: NumberType }) => ({ e164, type });

/** Whether a key was used for another number. Asked before anything is bought. */
export async function isKeyOfAnother(
  ports: Pick<Ports, 'digest'>,
  tx: Pick<Tx, 'idempotency'>,
  wish: { key: string | null; e164: string; type: NumberType },
): Promise<boolean> {
  if (wish.key === null) return false;
  const hash = await tx.idempotency.findHash({ route: ROUTE, key: wish.key });
  return hash !== null && hash !== ports.digest.sha256(JSON.stringify(contentOf(wish)));
}

/** Writes a number that is ours at the provider into the inventory. The same number again, however often, is one row. */
export function takeIntoInventory(ports: InventoryPorts, scope: OrgScope, taken: Taken): Promise<NumberOutcome> {
  const { key, type, number } = taken;
  const content = contentOf({ e164: number.e164, type });
  const statusOf = (outcome: { kind: string }): number | null => (outcome.kind === 'stored' ? 201 : null);
  return ports.inTransaction(scope, async (tx): Promise<NumberOutcome> => {
    const stored = await once(ports, tx, { route: ROUTE, key, content, statusOf }, () => store(ports, tx, taken));
    if (stored.kind === 'idempotencyConflict' || stored.kind === 'inProgress') return { kind: 'idempotencyConflict' };
    if (stored.kind === 'otherClass') return { kind: 'refused', why: 'otherClass' };
    if (stored.kind === 'frontDeskTaken') return { kind: 'refused', why: 'frontDeskTaken' };
    const living = await tx.inventory.findLiving(number.e164);
    return living ? { kind: 'done', number: living } : { kind: 'notFound' };
  });
}

async function store(
  ports: InventoryPorts,
  tx: Tx,
  { number, type, userId, how }: Taken,
): Promise<{ kind: 'stored' } | { kind: 'frontDeskTaken' } | { kind: 'otherClass' }> {
  const id = ports.ids.next();
  const { e164, providerSid, friendlyName } = number;
  const webhookStatus = isOurWebhook(number.smsUrl, ports.deployment) ? 'verified' : 'drift';
  const inserted = await tx.inventory.insert({ id, e164, type, providerSid, friendlyName, webhookStatus });
  if (inserted === 'frontDeskTaken') {
    // It is paid for: it must not be lost because another was faster.
    await tx.inventory.insert({ id, e164, type: 'pool', providerSid, friendlyName, webhookStatus });
    return { kind: 'frontDeskTaken' };
  }
  if (inserted === 'exists' && (await tx.inventory.findLiving(e164))?.type !== type) return { kind: 'otherClass' };
  if (inserted === 'inserted') {
    await tx.audit.record({
      type: `number.${how}`,
      actor: { type: 'owner', userId },
      subject: { type: 'businessNumber', id },
      data: { e164, type, providerSid, webhookStatus },
    });
    tx.notify({ type: 'number.updated' });
  }
  return { kind: 'stored' };
}
