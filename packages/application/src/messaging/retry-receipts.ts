import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { toInboundSms } from './inbound-sms';
import type { InboundPorts } from './steps/arrival';
import { inTurns } from './steps/per-org';
import { takeIn } from './steps/take-in';

/** Minutes before the 2nd, 3rd … try of a receipt; after the last one a person is alerted and it stays `failed`. */
const BACKOFF_MINUTES = [0.5, 2, 10, 30, 60, 180] as const;

/** Senders whose texts are worked out at the same time. */
const SENDERS_AT_ONCE = 3;

/** Works out inbound texts that are durable but could not be processed yet. Answers how many were due. */
export async function retryReceipts(
  ports: InboundPorts & Pick<Ports, 'directory'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueReceipts(limit);
  // One sender's texts in the order they came, many senders at once.
  const by = { keyOf: (row: (typeof due)[number]) => `${row.orgId}|${row.sender}`, width: SENDERS_AT_ONCE };
  await inTurns(due, by, async ({ orgId, receiptId }) => {
    const attempts = await tryReceipt(ports, { orgId }, receiptId);
    if (attempts !== null) await putOff(ports, { orgId }, { receiptId, attempts });
    return 'goOn';
  });
  return due.length;
}

/** Null when it went well or somebody else has it; else how often it was tried, with everything rolled back. */
async function tryReceipt(ports: InboundPorts, scope: OrgScope, receiptId: string): Promise<number | null> {
  let attempts = 1;
  try {
    await ports.inTransaction(scope, async (tx) => {
      const receipt = await tx.receipts.lockPending(receiptId);
      if (!receipt) return;
      attempts = receipt.attempts + 1;
      const sms = toInboundSms(receipt.parameters);
      await takeIn(ports, scope, tx, {
        sms,
        receiptId,
        at: receipt.receivedAt,
        recovered: receipt.source === 'backfill',
      });
    });
    return null;
  } catch {
    return attempts;
  }
}

async function putOff(
  ports: InboundPorts,
  scope: OrgScope,
  failed: { receiptId: string; attempts: number },
): Promise<void> {
  const { receiptId, attempts } = failed;
  const minutes = BACKOFF_MINUTES[attempts - 1];
  await ports.inTransaction(scope, async (tx) => {
    const nextAttemptAt = minutes === undefined ? null : new Date(ports.clock.now().getTime() + minutes * 60_000);
    await tx.receipts.reschedule(receiptId, { attempts, nextAttemptAt, error: 'processingFailed' });
    if (attempts < 3) return;
    await tx.alerts.raise({
      type: 'inbound.stuck',
      severity: 'critical',
      subject: receiptId,
      dedupeKey: `receipt.${receiptId}`,
    });
    tx.notify({ type: 'alert.raised' });
  });
}
