import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { EXPORT_FILES } from '@snout/application/exports/steps/finish-export';
import { readExportFile } from '@snout/application/exports/steps/read-export-file';
import type { ExportFileName, Manifest } from '@snout/application/ports/exports';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { ZipFile } from 'yazl';
import type { Principal } from '../platform/auth/current-user';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { isOver } from './exports.service';

/** The files of an export as one archive: read and packed while it is sent, never held as a whole. */
@Injectable()
export class ExportArchive {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  /** Checked and audited before the first byte: what is refused is refused as a problem. */
  async open(who: Principal, id: string): Promise<StreamableFile> {
    const manifest = await this.ports.inTransaction(who.scope, async (tx) => {
      const row = await tx.exports.find(id);
      if (!row) throw notFound();
      if (isOver(row, this.ports.clock.now()))
        throw new ProblemException('export_expired', 'This export was removed. Ask for a new one.');
      if (row.state !== 'ready' || !row.manifest)
        throw new ProblemException('export_not_ready', 'This export is not ready.');
      await tx.audit.record({
        type: 'export.downloaded',
        actor: { type: 'owner', userId: who.user.id },
        subject: { type: 'export', id },
      });
      return row.manifest;
    });
    const day = manifest.builtAt.slice(0, 10);
    const disposition = `attachment; filename="transcripts-${day}-${id.slice(-6)}.zip"`;
    return new StreamableFile(this.pack(who.scope, manifest), { type: 'application/zip', disposition });
  }

  private pack(scope: OrgScope, manifest: Manifest): Readable {
    const zip = new ZipFile();
    const archive = Readable.from(zip.outputStream, { objectMode: false });
    const mtime = new Date(manifest.builtAt);
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'), 'manifest.json', { mtime });
    for (const name of EXPORT_FILES) {
      zip.addReadStreamLazy(name, { mtime }, (take) => {
        const file = Readable.from(this.whole(scope, manifest, name), { objectMode: false });
        take(null, file);
      });
    }
    zip.on('error', (error) => archive.destroy(error));
    zip.end();
    return archive;
  }

  /** A file that was removed while it was sent ends the download: half of it is never taken for the whole. */
  private async *whole(scope: OrgScope, manifest: Manifest, name: ExportFileName): AsyncGenerator<Uint8Array> {
    let left = manifest.files.find((file) => file.name === name)?.bytes ?? 0;
    for await (const piece of readExportFile(this.ports, scope, { exportId: manifest.exportId, name })) {
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
    if (left !== 0) throw new Error('The export was removed while it was downloaded');
  }
}
