import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { checkWindow } from './steps/check-window';
import type { WindowOutcome } from './window-outcome';

export interface CreateWindow {
  userId: string;
  threadId: string;
  sitterId: string;
  startAt: Date;
  /** Exclusive; null is open-ended. */
  endAt: Date | null;
}

/** Opens a window with explicit times (no buffer) in which a sitter may talk to a client. */
export function createWindow(
  ports: Pick<Ports, 'inTransaction' | 'ids'>,
  scope: OrgScope,
  command: CreateWindow,
): Promise<WindowOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const { userId, ...fields } = command;
    const checked = await checkWindow(tx, fields);
    if (checked.kind === 'invalid') return checked;
    const id = ports.ids.next();
    const window = { id, ...fields, clientId: checked.clientId };
    // Looked for first, so that the refusal can name it; the constraint catches those who come at the same instant.
    const clash = await tx.windows.findClash(window);
    if (clash) return { kind: 'overlap', windowId: clash.id };
    if ((await tx.windows.insert({ ...window, kind: 'job' })) === 'overlap') return { kind: 'overlap', windowId: id };
    await tx.audit.record({
      type: 'window.created',
      actor: { type: 'owner', userId },
      subject: { type: 'window', id },
      threadId: fields.threadId,
      data: { sitterId: fields.sitterId, startAt: fields.startAt, endAt: fields.endAt },
    });
    tx.notify({ type: 'window.changed', threadId: fields.threadId });
    tx.notify({ type: 'access.changed', threadId: fields.threadId });
    return { kind: 'done', windowId: id };
  });
}
