import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

export type ThreadChange =
  | { to: 'archived' | 'unarchived' | 'done' }
  /** Out of the list until then. */
  | { to: 'snoozed'; until: Date };

export type SetAsideOutcome = { kind: 'done' } | { kind: 'notFound' } | { kind: 'notAhead' };

/** Takes a thread out of the owner's list, for good, for a while or as dealt with, or puts it back. */
export function setThreadAside(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { threadId: string; userId: string; change: ThreadChange },
): Promise<SetAsideOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { threadId, userId, change } = command;
    const at = ports.clock.now();
    if (change.to === 'snoozed' && change.until <= at) return { kind: 'notAhead' };
    if (!(await tx.threads.setAside(threadId, toState(change, at)))) return { kind: 'notFound' };
    if (change.to === 'done') await tx.threads.setRead(threadId, 'owner', 0);
    await tx.audit.record({
      type: `thread.${change.to}`,
      actor: { type: 'owner', userId },
      subject: { type: 'thread', id: threadId },
      threadId,
      ...(change.to === 'snoozed' ? { data: { until: change.until } } : {}),
    });
    tx.notify({ type: 'thread.updated', threadId });
    return { kind: 'done' };
  });
}

/** A thread is set aside in one way at a time: the newest wish counts. */
function toState(change: ThreadChange, at: Date) {
  const inTheList = { archivedAt: null, doneAt: null, snoozedUntil: null };
  switch (change.to) {
    case 'archived':
      return { ...inTheList, archivedAt: at };
    case 'done':
      return { ...inTheList, doneAt: at };
    case 'snoozed':
      return { ...inTheList, snoozedUntil: change.until };
    case 'unarchived':
      return inTheList;
  }
}
