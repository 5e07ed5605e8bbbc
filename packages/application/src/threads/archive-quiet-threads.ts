import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

const DAY_MS = 86_400_000;

/** Takes threads that have been quiet for long out of every owner's list. They stay searchable and come back by themselves. */
export async function archiveQuietThreads(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'clock'>,
  { limit }: { limit: number },
): Promise<void> {
  await perOrg(await ports.directory.listOrgs(), async (scope) => {
    while ((await archiveSome(ports, scope, limit)) === limit);
    return 'goOn';
  });
}

function archiveSome(ports: Pick<Ports, 'inTransaction' | 'clock'>, scope: OrgScope, limit: number): Promise<number> {
  return ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    const { settings } = await tx.organization.get();
    const quietSince = new Date(at.getTime() - settings.archiveAfterDays * DAY_MS);
    const ids = await tx.threads.archiveQuiet({ quietSince, at, limit });
    await tx.audit.record(
      ...ids.map((id) => ({
        type: 'thread.archived' as const,
        actor: { type: 'system' as const, name: 'archive' },
        subject: { type: 'thread', id },
        threadId: id,
        data: { quietSince },
      })),
    );
    for (const threadId of ids) tx.notify({ type: 'thread.updated', threadId });
    return ids.length;
  });
}
