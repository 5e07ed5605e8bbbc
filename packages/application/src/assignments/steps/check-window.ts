import type { Tx } from '../../ports/transaction';
import { lockThread } from '../../threads/steps/lock-thread';
import type { WindowOutcome } from '../window-outcome';

/** What must hold of any window, new or changed; names the field that is wrong. */
export async function checkWindow(
  tx: Pick<Tx, 'threads' | 'bookings' | 'sitters'>,
  fields: { threadId: string; sitterId: string; startAt: Date; endAt: Date | null },
): Promise<{ kind: 'ok'; clientId: string } | Extract<WindowOutcome, { kind: 'invalid' }>> {
  if (fields.endAt && fields.endAt <= fields.startAt) {
    return { kind: 'invalid', path: 'endAt', message: 'The end must be after the start.' };
  }
  const thread = await lockThread(tx, fields.threadId);
  if (!thread) return { kind: 'invalid', path: 'threadId', message: 'There is no such thread.' };
  if (thread.clientArchivedAt) return { kind: 'invalid', path: 'threadId', message: 'This client is archived.' };
  const sitter = await tx.sitters.findToEngage(fields.sitterId);
  if (!sitter) return { kind: 'invalid', path: 'sitterId', message: 'There is no such sitter.' };
  if (sitter.status !== 'active') {
    return { kind: 'invalid', path: 'sitterId', message: 'This sitter is not active.' };
  }
  return { kind: 'ok', clientId: thread.clientId };
}
