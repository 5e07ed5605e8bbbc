import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';

/** Puts snoozed threads back when their time has come, and tells open browsers. The list itself goes by the time alone. */
export async function wakeThreads(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const woken = await ports.directory.listWokenThreads(limit);
  await perOrg(woken, async ({ orgId, threadId }) => {
    await ports.inTransaction({ orgId }, async (tx) => {
      if (!(await tx.threads.wake(threadId, ports.clock.now()))) return;
      await tx.audit.record({
        type: 'thread.woken',
        actor: { type: 'system', name: 'snooze' },
        subject: { type: 'thread', id: threadId },
        threadId,
      });
      tx.notify({ type: 'thread.updated', threadId });
    });
    return 'goOn';
  });
  return woken.length;
}
