import { isActiveAt } from '@snout/domain/windows/window';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

export type ChooseOutcome =
  | { kind: 'chosen'; sitterId: string; validUntil: Date | null }
  | { kind: 'notFound' }
  | { kind: 'noOverlap' };

/** The owner chooses who gets the replies while several sitters are on duty. Holds until the overlap ends. */
export function chooseSitter(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: { threadId: string; sitterId: string; userId: string },
): Promise<ChooseOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const thread = await tx.threads.findToWrite(command.threadId);
    if (!thread) return { kind: 'notFound' };
    const at = ports.clock.now();
    const { windows } = await tx.routing.loadInputs({ clientId: thread.clientId, threadId: thread.id, at });
    const active = windows.filter((w) => w.status !== 'closed' && isActiveAt(w, at));
    const sitters = new Set(active.map((w) => w.sitterId));
    if (sitters.size < 2 || !sitters.has(command.sitterId)) return { kind: 'noOverlap' };
    const validUntil = endOfOverlap(active);
    await tx.routing.saveChoice({
      id: ports.ids.next(),
      threadId: thread.id,
      sitterId: command.sitterId,
      chosenBy: command.userId,
      validUntil,
    });
    await tx.audit.record({
      type: 'routing.sitter_chosen',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'thread', id: thread.id },
      threadId: thread.id,
      data: { sitterId: command.sitterId, validUntil },
    });
    tx.notify({ type: 'thread.updated', threadId: thread.id });
    return { kind: 'chosen', sitterId: command.sitterId, validUntil };
  });
}

/** The overlap ends with the first of its windows; null when none of them has an end. */
function endOfOverlap(windows: readonly { endAt: Date | null }[]): Date | null {
  const ends = windows.flatMap((w) => (w.endAt ? [w.endAt.getTime()] : []));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}
