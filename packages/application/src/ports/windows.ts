import type { RoutingWindow } from '@snout/domain/routing/routing-facts';
import type { WindowKind, WindowStatus } from '@snout/domain/shared/vocabulary';

export interface WindowRow extends RoutingWindow {
  threadId: string;
  clientId: string;
  clientName: string | null;
  sitterName: string;
  bookingId: string | null;
  closedReason: string | null;
  meetAndGreetId: string | null;
}

export interface NewWindow {
  id: string;
  threadId: string;
  clientId: string;
  sitterId: string;
  kind: WindowKind;
  startAt: Date;
  endAt: Date | null;
  bookingId?: string;
  meetAndGreetId?: string;
}

export interface WindowFilter {
  sitterId?: string;
  threadId?: string;
  clientId?: string;
  from?: Date;
  to?: Date;
  status?: WindowStatus;
}

export interface WindowRepository {
  find(id: string): Promise<WindowRow | null>;
  /** This sitter's windows on a thread, closed ones included. */
  listOfSitterOnThread(sitterId: string, threadId: string): Promise<RoutingWindow[]>;
  /** An open window of the same sitter and thread that overlaps, to name it in the refusal. */
  findClash(window: {
    id: string;
    threadId: string;
    sitterId: string;
    startAt: Date;
    endAt: Date | null;
  }): Promise<WindowRow | null>;
  /** `overlap` when the exclusion constraint refused it. */
  insert(window: NewWindow): Promise<'inserted' | 'overlap'>;
  update(
    id: string,
    changes: Partial<Pick<NewWindow, 'threadId' | 'clientId' | 'sitterId' | 'startAt' | 'endAt'>>,
  ): Promise<'updated' | 'overlap' | 'closed'>;
  /** False when it was not open any more. */
  close(id: string, status: 'closed' | 'expired', reason: string): Promise<boolean>;
  /** Stretches of a booking's time that the owner has taken from its sitter, and that are not over. */
  listRefused(pair: { clientId: string; sitterId: string }, at: Date): Promise<WindowRow[]>;
  /** The owner said something new about a booking: what was refused of it before counts no more. */
  forgetRefused(bookingId: string): Promise<void>;
  /** Ends the open windows of a meet-and-greet; answers how many there were. */
  closeOfMeeting(meetAndGreetId: string, reason: string): Promise<number>;
  hasOpenOfMeeting(meetAndGreetId: string): Promise<boolean>;
  /** Notes that everybody was told of its start; false when that was done already. */
  markAnnounced(id: string, at: Date): Promise<boolean>;
  /** Windows of a sitter with a client that are not over. */
  listOpenOfPair(pair: { clientId: string; sitterId: string }, at: Date): Promise<WindowRow[]>;
  /** Windows of whomever on a thread that are not over. */
  listOpenOfThread(threadId: string, at: Date): Promise<WindowRow[]>;
  /** Windows of a sitter that are not over, on any thread. */
  listOpenOfSitter(sitterId: string, at: Date): Promise<WindowRow[]>;
  list(query: { filter: WindowFilter; limit: number; before: { at: Date; id: string } | null }): Promise<WindowRow[]>;
}
