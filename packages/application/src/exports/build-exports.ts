import { MAX_EXPORT_ATTEMPTS } from '@snout/domain/exports/export-rules';
import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { finishExport } from './steps/finish-export';
import { writeBatch } from './steps/write-batch';

/** Whoever dies in the middle is given this long before another one goes on where it stopped. */
const LEASE_MS = 60_000;

type BuildPorts = Pick<Ports, 'inTransaction' | 'directory' | 'clock' | 'ids' | 'digest' | 'detector'>;

/**
 * Builds what owners asked for, the exports of one business one after the other. Each batch is one transaction that writes
 * its pieces and how far it is, so that another process can go on after any crash and nothing is written twice. After so
 * many batches the export is put down, for the others to have their turn. Answers how many there were.
 */
export async function buildExports(
  ports: BuildPorts,
  { limit, batches }: { limit: number; batches: number },
): Promise<number> {
  const due = await ports.directory.listDueExports(limit);
  await perOrg(due, async ({ orgId, exportId }) => {
    await buildSome(ports, { orgId }, { exportId, batches });
    return 'goOn';
  });
  return due.length;
}

async function buildSome(
  ports: BuildPorts,
  scope: OrgScope,
  { exportId, batches }: { exportId: string; batches: number },
): Promise<void> {
  const lease = { token: ports.ids.next(), ms: LEASE_MS };
  const claimed = await ports.inTransaction(scope, (tx) => tx.exportBuilding.claim(exportId, lease));
  if (!claimed) return;
  if (claimed.attempts >= MAX_EXPORT_ATTEMPTS) return giveUp(ports, scope, exportId);
  for (let batch = 0; batch < batches; batch++) {
    const step = await ports.inTransaction(scope, (tx) => writeBatch(ports, tx, { exportId, lease }));
    if (step === 'lost') return;
    if (step === 'written') return finishExport(ports, scope, { exportId, lease });
  }
  await ports.inTransaction(scope, (tx) => tx.exportBuilding.letGo(exportId, lease.token));
}

/** It was taken several times and brought nothing: nobody is helped by trying for ever. */
const giveUp = (ports: BuildPorts, scope: OrgScope, id: string): Promise<void> =>
  ports.inTransaction(scope, async (tx) => {
    await tx.exports.end(id, { state: 'failed', reason: 'crashed', at: ports.clock.now() });
    await tx.audit.record({
      type: 'export.failed',
      actor: { type: 'system', name: 'exports' },
      subject: { type: 'export', id },
      data: { reason: 'crashed' },
    });
  });
