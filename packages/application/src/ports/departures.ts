import type { Actor } from '@snout/domain/shared/vocabulary';
import type { BusinessNumber, Contact, ThreadRow } from './conversations';
import type { NewMessage } from './messages';
import type { Organization } from './organization';

/** What is known of a conversation at the moment somebody writes in it. */
export interface DepartureFacts {
  organization: Organization;
  thread: ThreadRow;
  contact: Contact;
  /** The thread's own number, and whether it is bound to the thread. */
  number: BusinessNumber | null;
  isBound: boolean;
  frontDesk: BusinessNumber | null;
  /** The writer's last texts on the thread within the span of the split scan, oldest first. */
  recentBodies: string[];
  ownNumbers: string[];
}

/**
 * The hot path of an outbound text in few round trips. It says nothing that the other repositories could not say in more.
 * The thread is locked first, so that merging clients waits and what is looked up stays true until it is stored.
 */
export interface DepartureRepository {
  /** False when there is no such thread. Not the row's words but its place is kept: counters may move on. */
  lockThread(threadId: string): Promise<boolean>;
  /** Null without the thread, or a client to reach on it. */
  load(query: { threadId: string; actor: Actor; at: Date }): Promise<DepartureFacts | null>;
  /** The message, its first delivery and the thread's last activity, in one statement. */
  store(entry: { message: NewMessage; delivery: { id: string; numberId: string; dueAt: Date } }): Promise<void>;
}
