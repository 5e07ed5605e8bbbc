import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import { loadAccountOf } from '../setup/provider-account';

const MINUTE_MS = 60_000;
const MAX_WAIT_MINUTES = 24 * 60;

/** Has the provider forget texts whose words are gone here. What it cannot do now is asked for again, ever more seldom. */
export async function removeAtProvider(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'provider' | 'secrets' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueRemovals(limit);
  await perOrg(due, async ({ orgId, removalId }) => {
    const scope = { orgId };
    const found = await ports.inTransaction(scope, async (tx) => {
      const removal = await tx.retention.findRemoval(removalId);
      return removal && { removal, account: await loadAccountOf(ports, scope, tx, removal) };
    });
    if (!found) return 'goOn';
    const { removal, account } = found;
    const outcome = account ? await ports.provider.removeMessage(account, removal.providerMessageId) : 'later';
    await ports.inTransaction(scope, (tx) => {
      if (outcome !== 'later') return tx.retention.endRemoval(removalId);
      const waitMinutes = Math.min(2 ** Math.min(removal.attempts, 11), MAX_WAIT_MINUTES);
      return tx.retention.putOffRemoval(removalId, new Date(ports.clock.now().getTime() + waitMinutes * MINUTE_MS));
    });
    return 'goOn';
  });
  return due.length;
}
