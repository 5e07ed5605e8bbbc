import type { Ids } from '@snout/application/ports/clock';
import type { TxClient } from './connect';

interface Move {
  from: { id: string };
  to: { id: string; e164: string };
  at: Date;
  ids: Ids;
}

/** Threads of one number go to another. A client who has a thread there already keeps both, and speaks on the new one. */
export async function moveThreads(tx: TxClient, orgId: string, { from, to, at, ids }: Move): Promise<string[]> {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE message_thread t SET business_number_id = ${to.id}::uuid, message_number = ${to.e164}, updated_at = now()
    WHERE t.org_id = ${orgId}::uuid AND t.business_number_id = ${from.id}::uuid AND NOT EXISTS (
      SELECT 1 FROM message_thread o WHERE o.org_id = t.org_id AND o.client_id = t.client_id
        AND o.business_number_id = ${to.id}::uuid)
    RETURNING t.id`;
  const bound = await tx.$queryRaw<{ threadId: string; partyAddress: string }[]>`
    SELECT coalesce(o.id, b.thread_id) AS "threadId", b.party_address AS "partyAddress" FROM binding b
    JOIN message_thread t ON t.org_id = b.org_id AND t.id = b.thread_id
    LEFT JOIN message_thread o ON o.org_id = t.org_id AND o.client_id = t.client_id AND o.business_number_id = ${to.id}::uuid
    WHERE b.org_id = ${orgId}::uuid AND b.number_id = ${from.id}::uuid AND b.valid_to IS NULL`;
  await tx.binding.createMany({
    data: bound.map((pair) => ({
      ...pair,
      id: ids.next(),
      orgId,
      numberId: to.id,
      validFrom: at,
      reason: 'frontDesk',
    })),
  });
  // What nobody sent yet leaves from where its thread is now.
  await tx.$executeRaw`
    WITH waiting AS (
      UPDATE delivery d SET number_id = ${to.id}::uuid, updated_at = now()
      FROM message_thread t
      WHERE d.org_id = ${orgId}::uuid AND d.number_id = ${from.id}::uuid AND d.state IN ('pending', 'held') AND d.sends = 0
        AND t.org_id = d.org_id AND t.id = d.thread_id AND t.business_number_id = ${to.id}::uuid
      RETURNING d.message_id)
    UPDATE message_event m SET from_address = ${to.e164}, updated_at = now()
    FROM waiting w WHERE m.org_id = ${orgId}::uuid AND m.id = w.message_id`;
  return moved.map((thread) => thread.id);
}
