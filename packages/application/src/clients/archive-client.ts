import { isRecurringClient } from '../bookings/steps/client-class';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { ClientOutcome } from './client-outcome';
import { tellThreads } from './steps/tell-threads';

/** Takes a client out of the lists, or puts them back. What was said stays; somebody with work ahead cannot be put away. */
export function archiveClient(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { clientId: string; userId: string; archive: boolean },
): Promise<ClientOutcome> {
  const { clientId, userId, archive } = command;
  return ports.inTransaction(scope, async (tx) => {
    await tx.clientCards.lock([clientId]);
    const client = await tx.clientCards.find(clientId);
    if (!client) return { kind: 'notFound' };
    if ((client.archivedAt !== null) === archive) return { kind: 'done', clientId };
    const at = ports.clock.now();
    if (!archive && client.mergedIntoId) {
      const detail = 'This client was merged into another one.';
      return { kind: 'conflict', detail, clientId: client.mergedIntoId };
    }
    const isBusy = (await tx.bookings.hasAhead(clientId, at)) || (await tx.clientCards.hasWindowAhead(clientId, at));
    if (archive && isBusy) {
      return { kind: 'conflict', detail: 'There is work ahead for this client. Cancel or move it first.' };
    }
    await tx.clientCards.update(clientId, { archivedAt: archive ? at : null });
    // Nothing repeats for somebody who was put away; brought back, they are booked anew.
    const seriesEnded = archive ? await tx.series.endOfClient(clientId, at) : 0;
    if (seriesEnded > 0) await tx.bookings.setOneTime(clientId, !(await isRecurringClient(tx, clientId, at)));
    await tx.audit.record({
      type: archive ? 'client.archived' : 'client.unarchived',
      actor: { type: 'owner', userId },
      subject: { type: 'client', id: clientId },
      ...(seriesEnded > 0 ? { data: { seriesEnded } } : {}),
    });
    await tellThreads(tx, clientId);
    return { kind: 'done', clientId };
  });
}
