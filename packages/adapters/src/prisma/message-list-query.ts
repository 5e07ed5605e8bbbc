import type { MessageListRow } from '@snout/application/ports/reads';
import { Prisma } from './generated/client';
import { toMedia } from './media';

type RawDelivery = Omit<MessageListRow['deliveries'][number], 'nextAttemptAt' | 'finishedAt'> & {
  nextAttemptAt: string | null;
  finishedAt: string | null;
};
export type RawMessage = Omit<MessageListRow, 'deliveries' | 'violations' | 'media'> & {
  deliveries: RawDelivery[] | null;
  violations: MessageListRow['violations'] | null;
  media: unknown;
};

/** A message with its author, its route, its deliveries and its findings. */
const messageColumns = Prisma.sql`
  m.id, m.thread_id AS "threadId", m.direction, m.from_address AS "from", m.to_address AS "to", m.body,
  m.redacted_body AS "redactedBody", m.hidden_from_sitters AS "hiddenFromSitters", m.created_at AS "createdAt", m.actor,
  m.author_user_id AS "authorUserId", u.name AS "authorName", a.id AS "authorSitterId",
  m.responsible_sitter_id AS "responsibleSitterId", rs.name AS "responsibleSitterName", m.was_blocked AS "wasBlocked",
  m.is_billing AS "isBilling", m.num_segments AS "numSegments", m.client_ref AS "clientRef",
  r.target AS "routedTo", r.reason AS "routeReason", m.media,
  (SELECT json_agg(json_build_object('id', d.id, 'providerMessageId', d.provider_message_id, 'state', d.state, 'channel', d.channel,
     'attemptNo', d.attempt_no, 'errorCode', d.error_code, 'errorMessage', d.error_message, 'nextAttemptAt', d.next_attempt_at,
     'finishedAt', d.finished_at)
     ORDER BY d.attempt_no)
   FROM delivery d WHERE d.org_id = m.org_id AND d.message_id = m.id) AS deliveries,
  (SELECT json_agg(json_build_object('type', v.type, 'severity', v.severity, 'isRedacted', v.is_redacted, 'details', v.details,
     'start', v.span_start, 'end', v.span_end) ORDER BY v.span_start)
   FROM policy_violation v WHERE v.org_id = m.org_id AND v.message_id = m.id) AS violations,
  (SELECT json_build_object('id', p.id, 'resolution', p.resolution) FROM poaching_attempt p
   WHERE p.org_id = m.org_id AND p.message_id = m.id ORDER BY p.created_at, p.id LIMIT 1) AS attempt`;

const joins = Prisma.sql`
  LEFT JOIN "user" u ON u.org_id = m.org_id AND u.id = m.author_user_id
  LEFT JOIN sitter a ON a.org_id = m.org_id AND a.user_id = m.author_user_id
  LEFT JOIN sitter rs ON rs.org_id = m.org_id AND rs.id = m.responsible_sitter_id
  LEFT JOIN routing_decision r ON r.org_id = m.org_id AND r.message_id = m.id`;

/** Messages that match, newest first. */
export const messagePage = (where: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  SELECT ${messageColumns}
  FROM (SELECT * FROM message_event m WHERE ${where} ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}) m
  ${joins} ORDER BY m.created_at DESC, m.id DESC`;

const toDate = (stored: string | null): Date | null => (stored === null ? null : new Date(stored));

export const toMessageRow = (row: RawMessage): MessageListRow => ({
  ...row,
  media: toMedia(row.media),
  violations: row.violations ?? [],
  deliveries: (row.deliveries ?? []).map((delivery) => ({
    ...delivery,
    nextAttemptAt: toDate(delivery.nextAttemptAt),
    finishedAt: toDate(delivery.finishedAt),
  })),
});
