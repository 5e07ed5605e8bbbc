import { dayBefore, decideExport, type ExportKind, type ExportRedaction } from '@snout/domain/exports/export-rules';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

export interface CreateExport {
  kind: ExportKind;
  clientId: string | null;
  redaction: ExportRedaction;
  from: Date | null;
  /** Null and what lies ahead mean now. */
  to: Date | null;
  userId: string;
}

export type CreateExportOutcome =
  | { kind: 'queued'; exportId: string }
  | { kind: 'invalid'; path: 'clientId' | 'to'; message: string }
  | { kind: 'tooMany' }
  | { kind: 'wait'; seconds: number };

/** An owner asks for transcripts. The row is what the worker finds; it holds the texts up to this instant and no later one. */
export function createExport(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: CreateExport,
): Promise<CreateExportOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { kind, clientId, redaction, from, userId } = command;
    const now = ports.clock.now();
    const to = command.to && command.to < now ? command.to : now;
    if (from && from >= to) return { kind: 'invalid', path: 'to', message: 'must be after the start' };
    if (kind === 'organization' && clientId)
      return { kind: 'invalid', path: 'clientId', message: 'is for the export of one client' };
    if (kind === 'client' && !(clientId && (await tx.clientCards.find(clientId))))
      return { kind: 'invalid', path: 'clientId', message: 'is no client of yours' };
    // Two who ask at the same instant are counted one after the other.
    await tx.organization.getLocked();
    const unfinished = await tx.exports.countUnfinished();
    const permit = decideExport({ now, unfinished, recent: await tx.exports.listAskedSince(dayBefore(now)) });
    if (permit.kind !== 'go') return permit;
    const id = ports.ids.next();
    await tx.exports.insert({ id, kind, clientId, redaction, from, to, requestedBy: userId, createdAt: now });
    await tx.audit.record({
      type: 'export.created',
      actor: { type: 'owner', userId },
      subject: { type: 'export', id },
      data: { kind, clientId, redaction, from, to },
    });
    tx.wake('export.build', {}, { id: `export.${id}` });
    return { kind: 'queued', exportId: id };
  });
}
