import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';

/** Marks windows that have ended, and tells open browsers. Nobody's access depends on it having run. */
export async function expireWindows(
  ports: Pick<Ports, 'inTransaction' | 'directory'>,
  { limit }: { limit: number },
): Promise<number> {
  const ended = await ports.directory.listEndedWindows(limit);
  await perOrg(ended, async ({ orgId, windowId }) => {
    await ports.inTransaction({ orgId }, async (tx) => {
      const window = await tx.windows.find(windowId);
      if (!window || !(await tx.windows.close(windowId, 'expired', 'ended'))) return;
      await tx.audit.record({
        type: 'window.expired',
        actor: { type: 'system', name: 'windows' },
        subject: { type: 'window', id: windowId },
        threadId: window.threadId,
      });
      tx.notify({ type: 'window.changed', threadId: window.threadId });
      tx.notify({ type: 'access.changed', threadId: window.threadId });
    });
    return 'goOn';
  });
  return ended.length;
}
