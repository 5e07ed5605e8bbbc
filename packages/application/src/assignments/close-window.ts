import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { WindowOutcome } from './window-outcome';

/** Ends a window now: the sitter's next request is refused. */
export function closeWindow(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  command: { windowId: string; userId: string },
): Promise<WindowOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const window = await tx.windows.find(command.windowId);
    if (!window) return { kind: 'notFound' };
    await tx.bookings.lockClient(window.clientId);
    if (!(await tx.windows.close(window.id, 'closed', 'owner'))) return { kind: 'notFound' };
    const { meetAndGreetId } = window;
    // A booking may have cut the meeting's window in pieces: with the last of them the access ends.
    if (meetAndGreetId && !(await tx.windows.hasOpenOfMeeting(meetAndGreetId))) {
      await tx.meetAndGreets.setAccess(meetAndGreetId, false);
    }
    await tx.audit.record({
      type: 'window.closed',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'window', id: window.id },
      threadId: window.threadId,
      data: { sitterId: window.sitterId },
    });
    tx.notify({ type: 'window.changed', threadId: window.threadId });
    tx.notify({ type: 'access.changed', threadId: window.threadId });
    return { kind: 'done', windowId: window.id };
  });
}
