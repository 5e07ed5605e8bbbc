import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Texts of one client that one call takes the words out of; a conversation of years has fewer. */
const MAX_MESSAGES = 100_000;

export type EraseOutcome =
  | { kind: 'erased'; messages: number }
  | { kind: 'notFound' }
  | { kind: 'notConfirmed' }
  | { kind: 'onHold'; reason: string }
  | { kind: 'busy' };

/**
 * Takes away what a client said and who they are; stubs, decisions and the audit stay, and what they agreed to under the
 * hash of their address. The provider forgets by and by. `confirm` is what the owner typed: the client's name, or ERASE.
 */
export function eraseClient(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  { clientId, userId, confirm }: { clientId: string; userId: string; confirm: string },
): Promise<EraseOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    await tx.clientCards.lock([clientId]);
    const client = await tx.clientCards.find(clientId);
    if (!client) return { kind: 'notFound' };
    const hold = await tx.retention.getHold(clientId);
    if (hold) return { kind: 'onHold', reason: hold.reason };
    if (confirm.trim() !== (client.name ?? 'ERASE')) return { kind: 'notConfirmed' };
    const at = ports.clock.now();
    const isBusy = (await tx.bookings.hasAhead(clientId, at)) || (await tx.clientCards.hasWindowAhead(clientId, at));
    if (isBusy) return { kind: 'busy' };
    for (const { address } of client.contactPoints)
      await tx.deliveries.cancelPendingTo(address, 'The client was erased before this text left.', at);
    await tx.exports.holdWriters();
    const ids = await tx.retention.listOfClient(clientId, MAX_MESSAGES);
    await tx.retention.removeWords(ids, at);
    await tx.retention.eraseClient(clientId, at);
    for (const id of await tx.exports.dropOf(clientId, at)) {
      await tx.audit.record({
        type: 'export.expired',
        actor: { type: 'owner', userId },
        subject: { type: 'export', id },
        data: { reason: 'clientErased' },
      });
    }
    await tx.audit.record({
      type: 'client.erased',
      actor: { type: 'owner', userId },
      subject: { type: 'client', id: clientId },
      data: { messages: ids.length, addresses: client.contactPoints.length },
    });
    tx.notify({ type: 'resync' });
    return { kind: 'erased', messages: ids.length };
  });
}
