import type { ClientMergeRepository, Merge } from '@snout/application/ports/client-merge';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { findReferences } from './references';
import { namesOfWindow, toWindowRow } from './window-repository';

export const clientMergeRepository = (tx: TxClient, { orgId }: OrgScope): ClientMergeRepository => {
  /** Every row that refers to one thing refers to the other from now on. */
  const repoint = async (table: 'client' | 'message_thread', { from, into }: Merge) => {
    const counts: Record<string, number> = {};
    for (const reference of await findReferences(tx, table)) {
      const [name, column] = [Prisma.raw(reference.table), Prisma.raw(reference.column)];
      const moved = await tx.$executeRaw`
        UPDATE ${name} SET ${column} = ${into}::uuid WHERE org_id = ${orgId}::uuid AND ${column} = ${from}::uuid`;
      if (moved > 0) counts[reference.table] = (counts[reference.table] ?? 0) + moved;
    }
    await tx.$executeRaw`UPDATE alert SET subject = ${into} WHERE org_id = ${orgId}::uuid AND subject = ${from}`;
    return counts;
  };
  return {
    async holdTalks(clientIds) {
      const ids = [...clientIds];
      // The locks under which texts come in, the front desk's last: whoever holds two of them takes it last as well.
      await tx.$queryRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(pair.org_id || '.' || pair.number_id || '.' || pair.address, 0))::text
        FROM (SELECT n.org_id, n.id AS number_id, p.address FROM business_number n
              JOIN contact_point p ON p.org_id = n.org_id AND p.channel = 'sms' AND p.client_id = ANY(${ids}::uuid[])
              WHERE n.org_id = ${orgId}::uuid
              ORDER BY n.type = 'frontDesk', n.id, p.address) pair`;
      await tx.$queryRaw`
        SELECT d.id FROM delivery d JOIN message_thread t ON t.org_id = d.org_id AND t.id = d.thread_id
        WHERE t.org_id = ${orgId}::uuid AND t.client_id = ANY(${ids}::uuid[])
          AND d.state IN ('pending', 'dispatching', 'accepted', 'sent', 'unknown', 'held')
        ORDER BY d.id FOR UPDATE OF d`;
      await tx.$queryRaw`
        SELECT id FROM message_thread WHERE org_id = ${orgId}::uuid AND client_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
      await tx.$queryRaw`
        SELECT id FROM contact_point WHERE org_id = ${orgId}::uuid AND client_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
    },
    listThreadsToFold: ({ from, into }) =>
      tx.$queryRaw<Merge[]>`
        SELECT f.id AS "from", i.id AS "into" FROM message_thread f
        JOIN message_thread i ON i.org_id = f.org_id AND i.business_number_id = f.business_number_id AND i.client_id = ${into}::uuid
        WHERE f.org_id = ${orgId}::uuid AND f.client_id = ${from}::uuid ORDER BY f.id`,
    async listWindowsOnThread(threadId) {
      const where = { orgId, threadId, status: { not: 'closed' as const } };
      const rows = await tx.assignmentWindow.findMany({ where, include: namesOfWindow, orderBy: { startAt: 'asc' } });
      return rows.map(toWindowRow);
    },
    async foldThread(threads) {
      await repoint('message_thread', threads);
      await tx.$executeRaw`
        UPDATE message_thread i SET
          owner_unread_count = i.owner_unread_count + f.owner_unread_count,
          sitter_unread_count = i.sitter_unread_count + f.sitter_unread_count,
          has_policy_violation = i.has_policy_violation OR f.has_policy_violation,
          has_delivery_failure = i.has_delivery_failure OR f.has_delivery_failure,
          last_message_preview = CASE WHEN f.last_activity_at > i.last_activity_at THEN f.last_message_preview ELSE i.last_message_preview END,
          last_message_direction = CASE WHEN f.last_activity_at > i.last_activity_at THEN f.last_message_direction ELSE i.last_message_direction END,
          last_activity_at = greatest(i.last_activity_at, f.last_activity_at),
          sitter_id = coalesce(i.sitter_id, f.sitter_id),
          is_meet_and_greet = i.is_meet_and_greet OR f.is_meet_and_greet,
          meet_and_greet_approved_at = coalesce(i.meet_and_greet_approved_at, f.meet_and_greet_approved_at),
          -- Of two talks one of which is in the list, the list keeps the whole.
          archived_at = CASE WHEN f.archived_at IS NULL THEN NULL ELSE i.archived_at END,
          snoozed_until = CASE WHEN f.snoozed_until IS NULL THEN NULL ELSE i.snoozed_until END,
          done_at = CASE WHEN f.done_at IS NULL THEN NULL ELSE i.done_at END,
          created_at = least(i.created_at, f.created_at), updated_at = now()
        FROM message_thread f
        WHERE i.org_id = ${orgId}::uuid AND i.id = ${threads.into}::uuid AND f.org_id = i.org_id AND f.id = ${threads.from}::uuid`;
      await tx.messageThread.delete({ where: { orgId_id: { orgId, id: threads.from } } });
    },
    async moveClient(merge) {
      const counts = await repoint('client', merge);
      await tx.$executeRaw`
        UPDATE poaching_attempt SET actor_id = ${merge.into}
        WHERE org_id = ${orgId}::uuid AND actor_type = 'client' AND actor_id = ${merge.from}`;
      return counts;
    },
  };
};
