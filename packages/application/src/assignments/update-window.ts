import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { checkWindow } from './steps/check-window';
import type { WindowOutcome } from './window-outcome';

export interface UpdateWindow {
  windowId: string;
  userId: string;
  threadId?: string;
  sitterId?: string;
  startAt?: Date;
  endAt?: Date | null;
}

/** Changes an open window; what is left out stays. A closed or ended one is history and is not changed. */
export function updateWindow(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  command: UpdateWindow,
): Promise<WindowOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const before = await tx.windows.find(command.windowId);
    if (!before || before.status === 'closed') return { kind: 'notFound' };
    const fields = {
      threadId: command.threadId ?? before.threadId,
      sitterId: command.sitterId ?? before.sitterId,
      startAt: command.startAt ?? before.startAt,
      endAt: command.endAt === undefined ? before.endAt : command.endAt,
    };
    const checked = await checkWindow(tx, fields);
    if (checked.kind === 'invalid') return checked;
    const clash = await tx.windows.findClash({ id: before.id, ...fields });
    if (clash) return { kind: 'overlap', windowId: clash.id };
    const updated = await tx.windows.update(before.id, { ...fields, clientId: checked.clientId });
    if (updated === 'overlap') return { kind: 'overlap', windowId: before.id };
    if (updated === 'closed') return { kind: 'notFound' };
    await tx.audit.record({
      type: 'window.updated',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'window', id: before.id },
      threadId: fields.threadId,
      data: {
        before: { threadId: before.threadId, sitterId: before.sitterId, startAt: before.startAt, endAt: before.endAt },
        after: fields,
      },
    });
    for (const threadId of new Set([before.threadId, fields.threadId])) {
      tx.notify({ type: 'window.changed', threadId });
      tx.notify({ type: 'access.changed', threadId });
    }
    return { kind: 'done', windowId: before.id };
  });
}
