import { Controller, Inject, StreamableFile } from '@nestjs/common';
import type { AuditFilter } from '@snout/application/ports/audit-reads';
import type { Ports } from '@snout/application/ports/ports';
import { exportAudit, getAuditChain, listAudit } from '@snout/contracts/audit';
import { type Principal, Who } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { notFound } from '../platform/problem';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';
import { AuditExport } from './audit-export';
import { toEvent } from './audit-serializer';

const toFilter = (query: Input<typeof exportAudit>['query']): AuditFilter => ({
  threadId: query.threadId ?? null,
  actor: query.actor ?? null,
  action: query.action ?? null,
  entity: query.entity ?? null,
  from: query.from ? new Date(query.from) : null,
  to: query.to ? new Date(query.to) : null,
});

/** The audit trail, for reading only. */
@Controller()
export class AuditController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(AuditExport) private readonly file: AuditExport,
  ) {}

  @Route(listAudit)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listAudit>) {
    const { limit, cursor } = query;
    const filter = toFilter(query);
    const before = readCursor(cursor);
    return this.ports.inTransaction(who.scope, async (tx) => {
      if (filter.threadId && !(await tx.threads.find(filter.threadId))) throw notFound();
      const rows = await tx.auditReads.list({ ...filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.at, id: row.id }));
      return { events: page.items.map(toEvent), pagination: page.pagination };
    });
  }

  @Route(getAuditChain)
  async chain(@Who() who: Principal) {
    const { sealedUpTo, brokenSince, ...chain } = await this.ports.inTransaction(who.scope, (tx) =>
      tx.auditReads.chain(),
    );
    const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
    return { ...chain, sealedUpTo: iso(sealedUpTo), brokenSince: iso(brokenSince) };
  }

  @Route(exportAudit)
  async export(@Who() who: Principal, @Checked() { query }: Input<typeof exportAudit>): Promise<StreamableFile> {
    const lines = await this.file.open(who, toFilter(query));
    const disposition = 'attachment; filename="audit.csv"';
    return new StreamableFile(lines, { type: 'text/csv; charset=utf-8', disposition });
  }
}
