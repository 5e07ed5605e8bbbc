import type { RoutingRepository } from '@snout/application/ports/routing';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Json } from '@snout/domain/shared/json';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { type InputsRow, inputsColumns, inputsTables, toRoutingInputs } from './routing-inputs';

export const routingRepository = (tx: TxClient, { orgId }: OrgScope): RoutingRepository => ({
  async loadInputs({ clientId, threadId, at }) {
    const of = { orgId, clientId: Prisma.sql`${clientId}::uuid`, threadId: Prisma.sql`${threadId}::uuid`, at };
    const [row] = await tx.$queryRaw<InputsRow[]>`WITH ${inputsTables(of)} SELECT ${inputsColumns(orgId)}`;
    if (!row) throw new Error('The routing look-up answered nothing');
    return toRoutingInputs(row);
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
