import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { openRelationship } from './steps/automatic-text';

export type ConversationOutcome =
  | { kind: 'open'; threadId: string }
  | { kind: 'notFound' | 'noAddress' | 'noFrontDesk' };

/**
 * The thread on which another program writes to a client, or to a number that is a client's: the relationship thread on the
 * front desk. A number that nobody has is not texted: a client is added first, which is where consent begins.
 */
export function openConversation(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  to: { clientId: string } | { address: string },
): Promise<ConversationOutcome> {
  return ports.inTransaction<ConversationOutcome>(scope, async (tx) => {
    if ('clientId' in to && !(await tx.clientCards.find(to.clientId))) return { kind: 'notFound' };
    const contact =
      'clientId' in to ? await tx.clients.findContactOfClient(to.clientId) : await tx.clients.findBySms(to.address);
    if (!contact) return { kind: 'clientId' in to ? 'noAddress' : 'notFound' };
    const frontDesk = await tx.numbers.findFrontDesk();
    if (!frontDesk) return { kind: 'noFrontDesk' };
    const { thread } = await openRelationship(tx, { contact, frontDesk, now: ports.clock.now() });
    return { kind: 'open', threadId: thread.id };
  });
}
