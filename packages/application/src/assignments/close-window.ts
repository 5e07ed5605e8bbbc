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
    if (!(await tx.windows.close(window.id, 'closed', 'owner'))) return { kind: 'notFound' };
    if (window.meetAndGreetId) await tx.meetAndGreets.setAccess(window.meetAndGreetId, false);
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
