import type { Ports } from '../ports/ports';

const KEY = 'queue.unavailable';

/** Raises or closes each organisation's alert that the queue takes nothing: texts still leave, a few seconds later. */
export async function reportQueue(
  ports: Pick<Ports, 'inTransaction' | 'directory'>,
  state: 'up' | 'down',
): Promise<void> {
  for (const scope of await ports.directory.listOrgs()) {
    await ports.inTransaction(scope, async (tx) => {
      const alert = { type: KEY, severity: 'high', subject: 'queue', dedupeKey: KEY } as const;
      const isNews = state === 'down' ? await tx.alerts.raise(alert) : await tx.alerts.resolve(KEY);
      if (isNews) tx.notify({ type: 'alert.raised' });
    });
  }
}
