import type { DeliveryRow } from '../ports/deliveries';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { bindToProvider, foldCallback } from './steps/fold-callback';

/**
 * - `applied`: kept, and folded into its delivery.
 * - `duplicate`: this very status was told before.
 * - `parked`: kept until we learn whose it is.
 */
export type CallbackOutcome = { kind: 'applied' | 'duplicate' | 'parked' };

/** Takes one status callback in. `deliveryId` comes from the signed callback URL and binds a send whose answer was lost. */
export function applyStatusCallback(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: { params: Readonly<Record<string, string>>; deliveryId: string | null },
): Promise<CallbackOutcome> {
  const { params } = command;
  const providerMessageId = params.MessageSid ?? params.SmsSid ?? '';
  const rawStatus = params.MessageStatus ?? params.SmsStatus ?? '';
  const code = Number.parseInt(params.ErrorCode ?? '', 10);
  const errorCode = Number.isNaN(code) || code === 0 ? null : code;
  return ports.inTransaction(scope, async (tx) => {
    const delivery = await findDelivery(tx, { providerMessageId, deliveryId: command.deliveryId });
    const payload = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value.replaceAll('\0', '')]));
    const kept = await tx.deliveries.appendCallback({
      id: ports.ids.next(),
      deliveryId: delivery?.id ?? null,
      providerMessageId,
      rawStatus,
      errorCode,
      payload,
    });
    if (kept === 'duplicate') return { kind: 'duplicate' };
    if (!delivery) return { kind: 'parked' };
    const at = ports.clock.now();
    const bound = delivery.providerMessageId
      ? delivery
      : await bindToProvider(ports, scope, tx, {
          delivery,
          providerMessageId,
          rawStatus: 'queued',
          errorCode: null,
          at,
        });
    await foldCallback(ports, scope, tx, { delivery: bound, rawStatus, errorCode, at });
    return { kind: 'applied' };
  });
}

/** The delivery behind a callback, locked: by the provider's id, else by ours while it is not bound to another. */
async function findDelivery(
  tx: Tx,
  told: { providerMessageId: string; deliveryId: string | null },
): Promise<DeliveryRow | null> {
  const known = await tx.deliveries.findByProviderMessageId(told.providerMessageId);
  const id = known?.id ?? told.deliveryId;
  const delivery = id ? await tx.deliveries.lock(id, { wait: true }) : null;
  if (!delivery) return null;
  const isForeign = delivery.providerMessageId !== null && delivery.providerMessageId !== told.providerMessageId;
  return isForeign ? null : delivery;
}
