import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Keeps everything of a client until it is lifted, or lifts it. False when there is no such client. */
export function setLegalHold(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  { clientId, userId, reason }: { clientId: string; userId: string; reason: string | null },
): Promise<boolean> {
  return ports.inTransaction(scope, async (tx) => {
    const [locked] = await tx.clientCards.lock([clientId]);
    if (!locked) return false;
    const before = await tx.retention.getHold(clientId);
    if (before?.reason === reason || (before === null && reason === null)) return true;
    await tx.retention.setHold(clientId, reason === null ? null : { at: before?.at ?? ports.clock.now(), reason });
    await tx.audit.record({
      type: reason === null ? 'client.hold_lifted' : 'client.hold_set',
      actor: { type: 'owner', userId },
      subject: { type: 'client', id: clientId },
      data: reason === null ? { before: before?.reason } : { reason },
    });
    return true;
  });
}
