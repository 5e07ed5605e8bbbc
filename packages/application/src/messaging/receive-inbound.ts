import type { AuditEntry } from '../ports/audit';
import type { NewReceipt } from '../ports/messages';
import type { OrgScope } from '../ports/scope';
import { DatabaseUnavailable } from '../ports/transaction';
import { SMS_PROVIDER } from '../setup/provider-account';
import { type InboundSms, toInboundSms } from './inbound-sms';
import type { InboundOutcome, InboundPorts } from './steps/arrival';
import { takeIn } from './steps/take-in';

const FIRST_RETRY_MS = 15_000;

/** Takes an inbound text in, in one transaction. Throws DatabaseUnavailable, so that the provider asks again. */
export async function receiveInbound(
  ports: InboundPorts,
  scope: OrgScope,
  command: { params: Readonly<Record<string, string>>; source: 'webhook' | 'backfill' },
): Promise<InboundOutcome> {
  const sms = toInboundSms(command.params);
  const receiptId = ports.ids.next();
  const receivedAt = ports.clock.now();
  const receipt = {
    id: receiptId,
    provider: SMS_PROVIDER,
    providerMessageId: sms.providerMessageId,
    parameters: sms.parameters,
    receivedAt,
    source: command.source,
  };
  try {
    return await ports.inTransaction(scope, async (tx) => {
      if ((await tx.receipts.insertOnce({ ...receipt, status: 'processed' })) === 'duplicate') {
        await tx.audit.record(duplicateRejected(sms));
        return { kind: 'duplicate' };
      }
      return takeIn(ports, scope, tx, { sms, receiptId, at: receivedAt, recovered: command.source === 'backfill' });
    });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    return keepForLater(ports, scope, { receipt, error });
  }
}

const duplicateRejected = (sms: InboundSms): AuditEntry => ({
  type: 'webhook.inbound.duplicate_rejected',
  actor: { type: 'system', name: 'webhook' },
  subject: { type: 'providerMessage', id: sms.providerMessageId },
});

/** Whatever went wrong, what the client said stays: the receipt alone is stored and worked out later. */
async function keepForLater(
  ports: InboundPorts,
  scope: OrgScope,
  kept: { receipt: Omit<NewReceipt, 'status'>; error: unknown },
): Promise<InboundOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    if ((await tx.receipts.insertOnce({ ...kept.receipt, status: 'pending' })) === 'duplicate')
      return { kind: 'duplicate' };
    await tx.receipts.reschedule(kept.receipt.id, {
      attempts: 1,
      nextAttemptAt: new Date(kept.receipt.receivedAt.getTime() + FIRST_RETRY_MS),
      error: kept.error instanceof Error ? kept.error.name : 'unknown',
    });
    await tx.audit.record({
      type: 'worker.error',
      actor: { type: 'system', name: 'webhook' },
      subject: { type: 'inboundReceipt', id: kept.receipt.id },
      data: { error: kept.error instanceof Error ? kept.error.name : 'unknown' },
    });
    return { kind: 'pending' };
  });
}
