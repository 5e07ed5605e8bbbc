import type { RoutingInputs, RoutingRepository } from '@snout/application/ports/routing';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Json } from '@snout/domain/shared/json';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

interface InputsRow {
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

export const routingRepository = (tx: TxClient, { orgId }: OrgScope): RoutingRepository => ({
  async loadInputs({ clientId, threadId, at }) {
    const [row] = await tx.$queryRaw<InputsRow[]>`
      WITH w AS (
        SELECT * FROM assignment_window
        WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid AND status <> 'closed'
          AND start_at <= ${at} AND (end_at IS NULL OR end_at > ${at})
      ), last_out AS (
        SELECT is_billing, created_at FROM message_event
        WHERE org_id = ${orgId}::uuid AND thread_id = ${threadId}::uuid AND direction = 'outbound'
          AND NOT was_blocked AND actor <> 'system' AND created_at <= ${at}
        ORDER BY created_at DESC, id DESC LIMIT 1
      ), last_booking AS (
        SELECT status, released_at FROM booking
        WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid AND status <> 'cancelled'
        ORDER BY end_at DESC, id DESC LIMIT 1
      ), chosen AS (
        SELECT c.sitter_id, c.valid_until FROM overlap_choice c
        JOIN message_thread t ON t.org_id = c.org_id AND t.id = c.thread_id
        WHERE c.org_id = ${orgId}::uuid AND t.client_id = ${clientId}::uuid
          AND c.created_at <= ${at} AND (c.valid_until IS NULL OR c.valid_until > ${at})
        ORDER BY c.created_at DESC, c.id DESC LIMIT 1
      )
      SELECT
        (SELECT json_agg(json_build_object('id', id, 'threadId', thread_id, 'sitterId', sitter_id, 'kind', kind,
           'sitterAccess', sitter_access, 'status', status, 'startAt', start_at, 'endAt', end_at) ORDER BY id) FROM w) AS windows,
        (SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'status', s.status,
           'messagingLocked', s.messaging_locked_at IS NOT NULL) ORDER BY s.id)
           FROM sitter s WHERE s.org_id = ${orgId}::uuid AND s.id IN (SELECT sitter_id FROM w)) AS sitters,
        (SELECT json_build_object('sitterId', sitter_id, 'validUntil', valid_until) FROM chosen) AS choice,
        (SELECT is_billing FROM last_out) AS last_is_billing,
        (SELECT created_at FROM last_out) AS last_at,
        (SELECT released_at FROM last_booking WHERE status = 'released') AS released_at`;
    if (!row) throw new Error('The routing look-up answered nothing');
    return {
      windows: (row.windows ?? []).map((w) => ({
        ...w,
        startAt: new Date(w.startAt),
        endAt: w.endAt === null ? null : new Date(w.endAt),
      })),
      sitters: row.sitters ?? [],
      choice: row.choice && { sitterId: row.choice.sitterId, validUntil: toEnd(row.choice.validUntil) },
      lastOutboundBillingAt: row.last_is_billing ? row.last_at : null,
      bookingReleasedAt: row.released_at,
    };
  },
  async listEdges({ clientId, billingHoldHours, from, to }) {
    const hold = Prisma.sql`make_interval(hours => ${billingHoldHours}::int)`;
    const rows = await tx.$queryRaw<{ at: Date }[]>`
      WITH billing AS (
        SELECT m.thread_id, m.created_at FROM message_event m
        WHERE m.org_id = ${orgId}::uuid AND m.client_id = ${clientId}::uuid AND m.is_billing AND m.direction = 'outbound'
          AND NOT m.was_blocked AND m.created_at > ${from}::timestamptz - ${hold} AND m.created_at < ${to}
      ), edge AS (
        SELECT unnest(ARRAY[start_at, end_at]) AS at FROM assignment_window
          WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid AND status <> 'closed'
            AND start_at < ${to} AND (end_at IS NULL OR end_at > ${from})
        UNION SELECT unnest(ARRAY[c.created_at, c.valid_until]) FROM overlap_choice c
          JOIN message_thread t ON t.org_id = c.org_id AND t.id = c.thread_id
          WHERE c.org_id = ${orgId}::uuid AND t.client_id = ${clientId}::uuid
        UNION SELECT released_at FROM booking WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid
        UNION SELECT unnest(ARRAY[b.created_at, b.created_at + ${hold},
          (SELECT min(m.created_at) FROM message_event m WHERE m.org_id = ${orgId}::uuid AND m.thread_id = b.thread_id
             AND m.direction = 'outbound' AND NOT m.was_blocked AND m.actor <> 'system' AND m.created_at > b.created_at)])
          FROM billing b
      ) SELECT DISTINCT at FROM edge WHERE at > ${from} AND at < ${to} ORDER BY at`;
    return rows.map((row) => row.at);
  },
  async store({ facts, trace, ...decision }) {
    await tx.routingDecision.create({
      data: { ...decision, orgId, facts: facts as Prisma.InputJsonValue, trace: trace as Prisma.InputJsonValue },
    });
  },
  async listOfThread({ threadId, limit, before }) {
    const rows = await tx.routingDecision.findMany({
      where: { orgId, threadId, ...olderThan(before) },
      include: { sitter: { select: { name: true } } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.map(({ sitter, facts, trace, ...row }) => ({
      ...row,
      facts: facts as Json,
      trace: trace as Json,
      sitterName: sitter?.name ?? null,
    }));
  },
  async listAll({ after, limit }) {
    const rows = await tx.routingDecision.findMany({
      where: { orgId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: limit,
    });
    return rows.map(({ facts, trace, ...row }) => ({
      ...row,
      facts: facts as Json,
      trace: trace as Json,
      sitterName: null,
    }));
  },
  async saveChoice({ id, threadId, sitterId, chosenBy, validUntil }) {
    await tx.overlapChoice.create({ data: { id, orgId, threadId, sitterId, chosenBy, validUntil } });
  },
});

const olderThan = (before: { at: Date; id: string } | null) =>
  before ? { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] } : {};

/** A choice without an end holds as long as the windows do: later than any of them. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');
const toEnd = (stored: string | null): Date => (stored === null ? END_OF_TIME : new Date(stored));
