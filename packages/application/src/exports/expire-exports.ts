import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';

/** Removes what can be downloaded no more. */
export async function expireExports(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const over = await ports.directory.listOverExports(limit);
  await perOrg(over, async ({ orgId, exportId: id }) => {
    await ports.inTransaction({ orgId }, async (tx) => {
      const as = { state: 'expired', reason: 'timeOver', at: ports.clock.now() } as const;
      if (!(await tx.exports.end(id, as))) return;
      await tx.audit.record({
        type: 'export.expired',
        actor: { type: 'system', name: 'exports' },
        subject: { type: 'export', id },
        data: { reason: 'timeOver' },
      });
    });
    return 'goOn';
  });
  return over.length;
}
