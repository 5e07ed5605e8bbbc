import type { ThreadRow } from '../../ports/conversations';
import type { Tx } from '../../ports/transaction';

/** A merge may give a thread to another client between the look and the lock; twice in a row it does not. */
const TRIES = 3;

export interface LockedThread extends ThreadRow {
  clientArchivedAt: Date | null;
}

/** The thread with everything that is planned for its client standing still until the transaction ends. */
export async function lockThread(tx: Pick<Tx, 'threads' | 'bookings'>, threadId: string): Promise<LockedThread | null> {
  let seen = await tx.threads.find(threadId);
  for (let tries = 0; seen && tries < TRIES; tries++) {
    const client = await tx.bookings.lockClient(seen.clientId);
    const now = await tx.threads.find(threadId);
    if (now && client && now.clientId === seen.clientId) return { ...now, clientArchivedAt: client.archivedAt };
    seen = now;
  }
  return null;
}
