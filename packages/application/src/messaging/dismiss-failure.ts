import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Sets a failed delivery aside: it stays in the history and no longer asks for attention. */
export function dismissFailure(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { messageId: string; userId: string; note: string | null },
): Promise<'done' | 'notFound'> {
  return ports.inTransaction(scope, async (tx) => {
    const message = await tx.messages.find(command.messageId);
    if (!message) return 'notFound';
    await tx.deliveries.dismissOfMessage(message.id, ports.clock.now());
    await tx.threads.setDeliveryFailure(message.threadId, await tx.deliveries.threadHasFailure(message.threadId));
    await tx.audit.record({
      type: 'message.outbound.failure_dismissed',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'message', id: message.id },
      threadId: message.threadId,
      data: { note: command.note },
    });
    await tx.alerts.resolve(`deadLetter.${message.id}`);
    tx.notify({ type: 'delivery.updated', threadId: message.threadId, messageId: message.id });
    return 'done';
  });
}
