import type { MeetAndGreetRow } from '../../ports/meet-and-greets';
import type { Tx } from '../../ports/transaction';
import { lockThread } from '../../threads/steps/lock-thread';

/** The meeting as it is now, with everything that is planned for its client standing still until the transaction ends. */
export async function lockMeeting(tx: Tx, id: string): Promise<MeetAndGreetRow | null> {
  const seen = await tx.meetAndGreets.find(id);
  // The client of a meeting is the client of its thread, also when they were merged just now.
  if (!seen || !(await lockThread(tx, seen.threadId))) return null;
  return tx.meetAndGreets.find(id);
}

/** Tells open browsers that who may talk on these threads has changed. */
export function tellAccess(tx: Pick<Tx, 'notify'>, ...threadIds: string[]): void {
  for (const threadId of new Set(threadIds)) {
    tx.notify({ type: 'thread.updated', threadId });
    tx.notify({ type: 'window.changed', threadId });
    tx.notify({ type: 'access.changed', threadId });
  }
}
