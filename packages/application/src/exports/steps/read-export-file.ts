import type { ExportFileName } from '../../ports/exports';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';

const PIECES = 16;

/** A file of an export from its first byte to its last, a few pieces in memory at a time. */
export async function* readExportFile(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  { exportId, name }: { exportId: string; name: ExportFileName },
): AsyncGenerator<Uint8Array> {
  for (let after = -1; ; ) {
    const query = { id: exportId, file: name, after, limit: PIECES };
    const parts = await ports.inTransaction(scope, (tx) => tx.exportBuilding.listParts(query));
    const last = parts.at(-1);
    if (!last) return;
    for (const { data } of parts) yield data;
    after = last.no;
  }
}
