import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { SMS_PROVIDER } from '../setup/provider-account';
import { toInboundSms } from './inbound-sms';

/** Wake-up calls for kept texts, one each half second at the most. */
const WAKE_EVERY_MS = 500;

/** A text of a webhook, and when it came. */
export interface ArrivedText {
  params: Readonly<Record<string, string>>;
  receivedAt: Date;
}

/**
 * Keeps texts as they came and wakes whoever works them out: all durable in one short transaction, for times of rush.
 * Answers for each, in the order given. Throws what the database throws; then none of them is kept.
 */
export function keepInbound(
  ports: Pick<Ports, 'inShortTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  texts: readonly ArrivedText[],
): Promise<('pending' | 'duplicate')[]> {
  const receipts = texts.map(({ params, receivedAt }) => {
    const { providerMessageId, parameters } = toInboundSms(params);
    return {
      id: ports.ids.next(),
      provider: SMS_PROVIDER,
      providerMessageId,
      parameters,
      receivedAt,
      source: 'webhook' as const,
      status: 'pending' as const,
      dueAt: receivedAt,
    };
  });
  return ports.inShortTransaction(scope, async (tx) => {
    const kept = await tx.receipts.insertAllOnce(receipts);
    const moment = Math.floor(ports.clock.now().getTime() / WAKE_EVERY_MS);
    const runAt = new Date((moment + 1) * WAKE_EVERY_MS);
    if (kept.size > 0) tx.wake('receipt.sweep', {}, { id: `receipts.${moment}`, runAt });
    return receipts.map(({ id }) => (kept.has(id) ? 'pending' : 'duplicate'));
  });
}
