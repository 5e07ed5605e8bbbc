import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';

/** Tells open browsers of windows that have begun. Nobody's access depends on it having run. */
export async function announceWindows(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const begun = await ports.directory.listBegunWindows(limit);
  await perOrg(begun, async ({ orgId, windowId }) => {
    await ports.inTransaction({ orgId }, async (tx) => {
      const window = await tx.windows.find(windowId);
      if (!window || !(await tx.windows.markAnnounced(windowId, ports.clock.now()))) return;
      tx.notify({ type: 'window.changed', threadId: window.threadId });
      tx.notify({ type: 'access.changed', threadId: window.threadId });
    });
    return 'goOn';
  });
  return begun.length;
}
