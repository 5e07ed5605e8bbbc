import { Controller, Inject } from '@nestjs/common';
import type { AuditRow } from '@snout/application/ports/audit-reads';
import type { Ports } from '@snout/application/ports/ports';
import { type AuditEvent, listAudit } from '@snout/contracts/audit';
import { explainEvent } from '@snout/domain/audit/explain-event';
import { z } from 'zod';
import { type Principal, Who } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { notFound } from '../platform/problem';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

const Facts = z.record(z.string(), z.unknown()).catch({});

/** The audit trail, for reading only. */
@Controller()
export class AuditController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(listAudit)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listAudit>) {
    const { threadId = null, limit, cursor } = query;
    const before = readCursor(cursor);
    return this.ports.inTransaction(who.scope, async (tx) => {
      if (threadId && !(await tx.threads.find(threadId))) throw notFound();
      const rows = await tx.auditReads.list({ threadId, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.at, id: row.id }));
      return { events: page.items.map(toEvent), pagination: page.pagination };
    });
  }
}

function toEvent(row: AuditRow): AuditEvent {
  const { id, actorType, actorId, actorName, type, threadId } = row;
  const data = Facts.parse(row.data);
  return {
    id,
    at: row.at.toISOString(),
    actor: { type: actorType, id: actorId, name: actorName },
    type,
    summary: explainEvent({ type, actorType, actorName, data }),
    subject: { type: row.subjectType, id: row.subjectId },
    threadId,
    data,
  };
}
