import type { ClientClass } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { ARCHIVED, type ClientOutcome } from './client-outcome';
import { reclassify } from './steps/reclassify';
import { tellThreads } from './steps/tell-threads';

const WORD: Readonly<Record<ClientClass, boolean | null>> = { oneTime: false, recurring: true, auto: null };

/** The owner says what a client is, or leaves it to plans and bookings. Windows ahead move, history stays. */
export function classifyClient(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  scope: OrgScope,
  command: { clientId: string; userId: string; class: ClientClass },
): Promise<ClientOutcome> {
  const { clientId, userId } = command;
  return ports.inTransaction(scope, async (tx) => {
    await tx.clientCards.lock([clientId]);
    const client = await tx.clientCards.find(clientId);
    if (!client) return { kind: 'notFound' };
    if (client.archivedAt) return ARCHIVED;
    const recurringOverride = WORD[command.class];
    if (client.recurringOverride === recurringOverride) return { kind: 'done', clientId };
    await tx.clientCards.update(clientId, { recurringOverride });
    await reclassify(ports, tx, clientId);
    await tx.audit.record({
      type: 'client.classified',
      actor: { type: 'owner', userId },
      subject: { type: 'client', id: clientId },
      data: { before: { recurringOverride: client.recurringOverride }, after: { recurringOverride } },
    });
    await tellThreads(tx, clientId);
    return { kind: 'done', clientId };
  });
}
