import type { AuditEntry } from '../../ports/audit';
import type { ConsentEntry } from '../../ports/consent';
import type { ActorRef } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';

export interface ConsentWord {
  entry: ConsentEntry;
  address: string;
  actor: ActorRef;
  threadId: string | null;
}

const AUDIT_TYPES = {
  implied: 'consent.recorded',
  express: 'consent.recorded',
  written: 'consent.opted_in',
  optIn: 'consent.opted_in',
  dismissed: 'consent.dismissed',
  optOut: 'consent.opted_out',
  suspectedOptOut: 'consent.suspected_opt_out',
} as const;

export const suspicionKey = (contactPointId: string): string => `suspectedOptOut.${contactPointId}`;

/** Writes a word about consent down and lets it take effect: what waits for somebody who opted out is canceled. */
export async function recordConsent(tx: Tx, word: ConsentWord): Promise<void> {
  const { entry, actor, threadId } = word;
  const state = await tx.consent.record(entry);
  await tx.audit.record({
    type: AUDIT_TYPES[entry.kind],
    actor,
    subject: { type: 'contactPoint', id: entry.contactPointId },
    threadId,
    data: { kind: entry.kind, source: entry.source, state },
  });
  if (state !== 'suspectedOptOut') await tx.alerts.resolve(suspicionKey(entry.contactPointId));
  if (state !== 'open') await cancelQueued(tx, word);
}

async function cancelQueued(tx: Tx, { address, entry }: ConsentWord): Promise<void> {
  const canceled = await tx.deliveries.cancelPendingTo(address, 'optedOut', entry.at);
  await tx.audit.record(
    ...canceled.map(
      (delivery): AuditEntry => ({
        type: 'message.outbound.canceled',
        actor: { type: 'system', name: 'consent' },
        subject: { type: 'message', id: delivery.messageId },
        threadId: delivery.threadId,
        data: { reason: 'optedOut' },
      }),
    ),
  );
  for (const { threadId, messageId } of canceled) tx.notify({ type: 'delivery.updated', threadId, messageId });
}
