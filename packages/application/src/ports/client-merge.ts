import type { WindowRow } from './windows';

export interface Merge {
  /** The client who goes up in the other. */
  from: string;
  into: string;
}

/** Moves all that hangs on one client to another. Both are locked first. */
export interface ClientMergeRepository {
  /**
   * Keeps everybody else from writing to the talks of these clients until the transaction ends: who texts from their
   * addresses waits, and so does who writes to them. What was written before is there afterwards.
   */
  holdTalks(clientIds: readonly string[]): Promise<void>;
  /** Threads both have on one business number: the database allows a client one. */
  listThreadsToFold(merge: Merge): Promise<Merge[]>;
  /** Windows on a thread that are not closed. */
  listWindowsOnThread(threadId: string): Promise<WindowRow[]>;
  /** Moves all of a thread to another, adds up what was unread, and takes the empty thread away. */
  foldThread(threads: Merge): Promise<void>;
  /** Moves the rest that refers to the client; how many rows of each table. */
  moveClient(merge: Merge): Promise<Record<string, number>>;
}
