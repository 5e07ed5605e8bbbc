import { joinWindows } from '@snout/domain/windows/join-windows';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { WindowRow } from '../ports/windows';
import { lockThread } from './steps/lock-thread';

export type ReassignOutcome =
  | { kind: 'done' }
  | { kind: 'notFound' }
  | { kind: 'invalid'; path: string; message: string }
  | { kind: 'overlap'; windowId: string }
  /** A booking or a meeting gives another sitter time on this thread: that is where it is changed. */
  | { kind: 'planned'; sitterName: string };

interface Reassign {
  threadId: string;
  userId: string;
  /** Null takes the thread back. */
  sitterId: string | null;
}

/**
 * Gives a thread to another sitter, or back to the owner, in one transaction: windows posted by hand that are not over go
 * with it. What a booking or a meet-and-greet planned is changed there, not here.
 */
export function reassignThread(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: Reassign,
): Promise<ReassignOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { threadId, sitterId, userId } = command;
    const thread = await lockThread(tx, threadId);
    if (!thread) return { kind: 'notFound' };
    const sitter = sitterId === null ? null : await tx.sitters.findToEngage(sitterId);
    if (sitterId !== null && !sitter) return invalid('There is no such sitter.');
    if (sitter && sitter.status !== 'active') return invalid('This sitter is not active.');
    const at = ports.clock.now();
    const others = (await tx.windows.listOpenOfThread(threadId, at)).filter((window) => window.sitterId !== sitterId);
    const planned = others.find((window) => window.bookingId !== null || window.meetAndGreetId !== null);
    if (planned) return { kind: 'planned', sitterName: planned.sitterName };
    // Two sitters may have had the same time: the one who takes over gets it once.
    const rest = joinWindows(others.map((window) => restOf(window, at)));
    const { clientId } = thread;
    const wanted = sitter
      ? rest.map((times) => ({ ...times, id: ports.ids.next(), threadId, clientId, sitterId: sitter.id }))
      : [];
    for (const window of wanted) {
      const clash = await tx.windows.findClash(window);
      if (clash) return { kind: 'overlap', windowId: clash.id };
    }
    for (const window of others) await tx.windows.close(window.id, 'closed', 'reassigned');
    for (const window of wanted) {
      const inserted = await tx.windows.insert({ ...window, kind: 'job' });
      // Somebody posted a window by hand at this very instant: nothing of this must stay half done.
      if (inserted === 'overlap') throw new Error('A window came in the way of a reassignment');
    }
    await tx.threads.setSitter(threadId, sitterId);
    await tx.audit.record({
      type: 'thread.reassigned',
      actor: { type: 'owner', userId },
      subject: { type: 'thread', id: threadId },
      threadId,
      data: { from: thread.sitterId, to: sitterId, windows: others.length },
    });
    tx.notify({ type: 'thread.updated', threadId });
    if (others.length > 0) {
      tx.notify({ type: 'window.changed', threadId });
      tx.notify({ type: 'access.changed', threadId });
    }
    return { kind: 'done' };
  });
}

const invalid = (message: string) => ({ kind: 'invalid' as const, path: 'sitterId', message });

/** What is left of a window from now on. */
const restOf = (window: WindowRow, at: Date) => ({
  startAt: window.startAt > at ? window.startAt : at,
  endAt: window.endAt,
});
