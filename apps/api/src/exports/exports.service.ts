import { Inject, Injectable } from '@nestjs/common';
import { createExport } from '@snout/application/exports/create-export';
import type { ExportRow } from '@snout/application/ports/exports';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { createExport as createContract, Export } from '@snout/contracts/exports';
import { EXPORT_LIMITS } from '@snout/domain/exports/export-rules';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { Principal } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import type { Input } from '../platform/route';
import { PORTS } from '../platform/tokens';

const toDate = (given: string | null | undefined): Date | null => (given ? new Date(given) : null);

/** Asking for exports, and how far they are. */
@Injectable()
export class ExportsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async create(who: Principal, asked: Input<typeof createContract>['body']): Promise<Export> {
    const { kind, clientId, redaction, from, to } = asked;
    const outcome = await createExport(this.ports, who.scope, {
      ...{ kind, redaction, clientId: clientId ?? null, userId: who.user.id },
      ...{ from: toDate(from), to: toDate(to) },
    });
    switch (outcome.kind) {
      case 'queued':
        return this.get(who.scope, outcome.exportId);
      case 'invalid': {
        const { path, message } = outcome;
        throw new ProblemException('validation_failed', `${path} ${message}.`, { errors: [{ path, message }] });
      }
      case 'tooMany':
        throw new ProblemException(
          'export_limit',
          `${EXPORT_LIMITS.unfinished} exports are on their way. Ask again when one of them is ready.`,
        );
      case 'wait':
        throw new ProblemException('rate_limited', `${EXPORT_LIMITS.perDay} exports within a day are the most.`, {
          retryAfter: outcome.seconds,
        });
      default:
        return assertNever(outcome);
    }
  }

  list(scope: OrgScope, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const before = readCursor(cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.exports.list({ limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const now = this.ports.clock.now();
      return { exports: page.items.map((row) => toExport(row, now)), pagination: page.pagination };
    });
  }

  async get(scope: OrgScope, id: string): Promise<Export> {
    const row = await this.ports.inTransaction(scope, (tx) => tx.exports.find(id));
    if (!row) throw notFound();
    return toExport(row, this.ports.clock.now());
  }
}

/** One whose time is over is over at that instant, whenever it is removed. */
export const isOver = (row: ExportRow, now: Date): boolean =>
  row.state === 'expired' || (row.state === 'ready' && row.expiresAt !== null && row.expiresAt <= now);

function toExport(row: ExportRow, now: Date): Export {
  const { id, kind, client, redaction, requestedBy, total, done, manifest } = row;
  const over = isOver(row, now);
  const state = over ? 'expired' : row.state;
  return {
    ...{ id, kind, client, redaction, requestedBy, manifest, state },
    reason: over ? (row.reason ?? 'timeOver') : row.reason,
    from: row.from?.toISOString() ?? null,
    to: row.to.toISOString(),
    progress: { done, total },
    downloadUrl: state === 'ready' ? `/api/exports/${id}/download` : null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
