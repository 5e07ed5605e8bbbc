import type { RoutingInputs } from '@snout/application/ports/routing';
import { Prisma } from './generated/client';

/** The columns of `inputsColumns`. Instants inside the JSON are text. */
export interface InputsRow {
  windows: RawWindow[] | null;
  sitters: RoutingInputs['sitters'] | null;
  choice: { sitterId: string; validUntil: string | null } | null;
  last_is_billing: boolean | null;
  last_at: Date | null;
  released_at: Date | null;
}
type RawWindow = Omit<RoutingInputs['windows'][number], 'startAt' | 'endAt'> & {
  startAt: string;
  endAt: string | null;
};

/** What routing needs to know of a client and a thread, as common table expressions. Both ids may be sub-selects. */
export const inputsTables = (of: { orgId: string; clientId: Prisma.Sql; threadId: Prisma.Sql; at: Date }): Prisma.Sql =>
  Prisma.sql`
    w AS (
      SELECT * FROM assignment_window
      WHERE org_id = ${of.orgId}::uuid AND client_id = ${of.clientId} AND status <> 'closed'
        AND start_at <= ${of.at} AND (end_at IS NULL OR end_at > ${of.at})
    ), last_out AS (
      SELECT is_billing, created_at FROM message_event
      WHERE org_id = ${of.orgId}::uuid AND thread_id = ${of.threadId} AND direction = 'outbound'
        AND NOT was_blocked AND actor <> 'system' AND created_at <= ${of.at}
      ORDER BY created_at DESC, id DESC LIMIT 1
    ), last_booking AS (
      SELECT status, released_at FROM booking
      WHERE org_id = ${of.orgId}::uuid AND client_id = ${of.clientId} AND status <> 'cancelled'
      ORDER BY end_at DESC, id DESC LIMIT 1
    ), chosen AS (
      SELECT c.sitter_id, c.valid_until FROM overlap_choice c
      JOIN message_thread t ON t.org_id = c.org_id AND t.id = c.thread_id
      WHERE c.org_id = ${of.orgId}::uuid AND t.client_id = ${of.clientId}
        AND c.created_at <= ${of.at} AND (c.valid_until IS NULL OR c.valid_until > ${of.at})
      ORDER BY c.created_at DESC, c.id DESC LIMIT 1
    )`;

export const inputsColumns = (orgId: string): Prisma.Sql => Prisma.sql`
  (SELECT json_agg(json_build_object('id', id, 'threadId', thread_id, 'sitterId', sitter_id, 'kind', kind,
     'sitterAccess', sitter_access, 'status', status, 'startAt', start_at, 'endAt', end_at) ORDER BY id) FROM w) AS windows,
  (SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'status', s.status,
     'messagingLocked', s.messaging_locked_at IS NOT NULL) ORDER BY s.id)
     FROM sitter s WHERE s.org_id = ${orgId}::uuid AND s.id IN (SELECT sitter_id FROM w)) AS sitters,
  (SELECT json_build_object('sitterId', sitter_id, 'validUntil', valid_until) FROM chosen) AS choice,
  (SELECT is_billing FROM last_out) AS last_is_billing,
  (SELECT created_at FROM last_out) AS last_at,
  (SELECT released_at FROM last_booking WHERE status = 'released') AS released_at`;

export const toRoutingInputs = (row: InputsRow): RoutingInputs => ({
  windows: (row.windows ?? []).map((w) => ({
    ...w,
    startAt: new Date(w.startAt),
    endAt: w.endAt === null ? null : new Date(w.endAt),
  })),
  sitters: row.sitters ?? [],
  choice: row.choice && { sitterId: row.choice.sitterId, validUntil: toEnd(row.choice.validUntil) },
  lastOutboundBillingAt: row.last_is_billing ? row.last_at : null,
  bookingReleasedAt: row.released_at,
});

/** A choice without an end holds as long as the windows do: later than any of them. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');
const toEnd = (stored: string | null): Date => (stored === null ? END_OF_TIME : new Date(stored));
