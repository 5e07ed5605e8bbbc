import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditFilter, AuditRow } from '@snout/application/ports/audit-reads';
import type { Ports } from '@snout/application/ports/ports';
import type { PageKey } from '@snout/application/ports/reads';
import { MAX_AUDIT_EXPORT } from '@snout/contracts/audit';
import type { Principal } from '../platform/auth/current-user';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { CSV_TITLES, toCsv, toEvent } from './audit-serializer';

const PAGE = 1_000;

/** The trail as a file: read page by page while it is sent, never held as a whole. */
@Injectable()
export class AuditExport {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  /** Counted and audited before the first byte: what is refused is refused as a problem. */
  async open(who: Principal, filter: AuditFilter): Promise<Readable> {
    const until = filter.to ?? this.ports.clock.now();
    const fixed = { ...filter, to: until };
    await this.ports.inTransaction(who.scope, async (tx) => {
      if (filter.threadId && !(await tx.threads.find(filter.threadId))) throw notFound();
      const rows = await tx.auditReads.count(fixed, MAX_AUDIT_EXPORT + 1);
      if (rows > MAX_AUDIT_EXPORT) {
        throw new ProblemException('payload_too_large', 'That is more than 50,000 entries. Please narrow the range.');
      }
      await tx.audit.record({
        type: 'export.created',
        actor: { type: 'owner', userId: who.user.id },
        subject: { type: 'audit', id: who.scope.orgId },
        data: { kind: 'audit', rows, filter: fixed },
      });
    });
    return Readable.from(this.lines(who, fixed), { objectMode: false });
  }

  private async *lines(who: Principal, filter: AuditFilter): AsyncGenerator<string> {
    yield CSV_TITLES;
    let before: PageKey | null = null;
    for (;;) {
      const query = { ...filter, limit: PAGE, before };
      const rows: AuditRow[] = await this.ports.inTransaction(who.scope, (tx) => tx.auditReads.list(query));
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => toCsv(toEvent(row))).join('');
      before = { at: last.at, id: last.id };
    }
  }
}
