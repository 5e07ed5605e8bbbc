import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { SMS_PROVIDER } from '../setup/provider-account';
import { toInboundSms } from './inbound-sms';
import type { InboundOutcome } from './steps/arrival';

/** Wake-up calls for kept texts, one each half second at the most. */
const WAKE_EVERY_MS = 500;

/** Keeps a text as it came and wakes whoever works it out: durable in one short transaction, for times of rush. */
export function keepInbound(
  ports: Pick<Ports, 'inShortTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: { params: Readonly<Record<string, string>> },
): Promise<InboundOutcome> {
  const { providerMessageId, parameters } = toInboundSms(command.params);
  const receivedAt = ports.clock.now();
  return ports.inShortTransaction(scope, async (tx) => {
    const kept = await tx.receipts.insertOnce({
      id: ports.ids.next(),
      provider: SMS_PROVIDER,
      providerMessageId,
      parameters,
      receivedAt,
      source: 'webhook',
      status: 'pending',
      dueAt: receivedAt,
    });
    if (kept === 'duplicate') return { kind: 'duplicate' };
    const moment = Math.floor(receivedAt.getTime() / WAKE_EVERY_MS);
    const runAt = new Date((moment + 1) * WAKE_EVERY_MS);
    tx.wake('receipt.sweep', {}, { id: `receipts.${moment}`, runAt });
    return { kind: 'pending' };
  });
}
