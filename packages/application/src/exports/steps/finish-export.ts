import { EXPORT_KEPT_MS } from '@snout/domain/exports/export-rules';
import type { ExportFile, ExportFileName, ExportRow, Manifest } from '../../ports/exports';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import { readExportFile } from './read-export-file';
import type { Building } from './write-batch';

export const EXPORT_FILES: readonly ExportFileName[] = ['transcript.json', 'transcript.csv'];

const PIECES_PER_LEASE = 200;

type FinishPorts = Pick<Ports, 'inTransaction' | 'clock' | 'digest'>;

/** Reads what was written once more, piece by piece, and says in the manifest what it is. */
export async function finishExport(ports: FinishPorts, scope: OrgScope, building: Building): Promise<void> {
  const files: Omit<ExportFile, 'records'>[] = [];
  for (const name of EXPORT_FILES) files.push({ name, ...(await measure(ports, scope, { name, building })) });
  await ports.inTransaction(scope, async (tx) => {
    const { exportId: id, lease } = building;
    const run = await tx.exportBuilding.hold(id, lease);
    const row = await tx.exports.find(id);
    if (!run?.isWritten || !row) return;
    const at = ports.clock.now();
    const { name } = await tx.organization.get();
    const manifest = toManifest(row, {
      ...{ organization: name, builtAt: at },
      files: files.map((file) => ({ ...file, records: run.records })),
    });
    await tx.exportBuilding.finish(id, { manifest, at, expiresAt: new Date(at.getTime() + EXPORT_KEPT_MS) });
    await tx.audit.record({
      type: 'export.finished',
      actor: { type: 'system', name: 'exports' },
      subject: { type: 'export', id },
      data: { records: run.records, files: manifest.files },
    });
  });
}

async function measure(
  ports: FinishPorts,
  scope: OrgScope,
  { name, building }: { name: ExportFileName; building: Building },
): Promise<{ bytes: number; sha256: string }> {
  const hash = ports.digest.sha256OfPieces();
  const { exportId, lease } = building;
  let bytes = 0;
  let pieces = 0;
  for await (const piece of readExportFile(ports, scope, { exportId, name })) {
    bytes += piece.length;
    hash.add(piece);
    pieces++;
    // A long file may take longer to read than the lease lasts.
    if (pieces % PIECES_PER_LEASE === 0)
      await ports.inTransaction(scope, (tx) => tx.exportBuilding.hold(exportId, lease));
  }
  return { bytes, sha256: hash.end() };
}

function toManifest(row: ExportRow, made: { organization: string; builtAt: Date; files: ExportFile[] }): Manifest {
  return {
    version: 1,
    exportId: row.id,
    organization: made.organization,
    requestedBy: row.requestedBy,
    requestedAt: row.createdAt.toISOString(),
    builtAt: made.builtAt.toISOString(),
    filter: {
      kind: row.kind,
      clientId: row.client?.id ?? null,
      redaction: row.redaction,
      from: row.from?.toISOString() ?? null,
      to: row.to.toISOString(),
    },
    files: made.files,
  };
}
