import type { MeetAndGreetStatus } from '@snout/domain/shared/vocabulary';

export interface MeetAndGreetRow {
  id: string;
  clientId: string;
  clientName: string | null;
  sitterId: string;
  sitterName: string;
  threadId: string;
  jobThreadId: string | null;
  startAt: Date;
  endAt: Date;
  sitterAccess: boolean;
  status: MeetAndGreetStatus;
  decidedByName: string | null;
  decidedAt: Date | null;
}

export interface MeetAndGreetRepository {
  find(id: string): Promise<MeetAndGreetRow | null>;
  list(query: {
    filter: { status?: MeetAndGreetStatus; clientId?: string };
    limit: number;
    before: { at: Date; id: string } | null;
  }): Promise<MeetAndGreetRow[]>;
  insert(
    meeting: Pick<MeetAndGreetRow, 'id' | 'clientId' | 'sitterId' | 'threadId' | 'startAt' | 'endAt'>,
  ): Promise<void>;
  setAccess(id: string, allowed: boolean): Promise<void>;
  decide(
    id: string,
    decision: { status: 'approved' | 'failed'; jobThreadId: string | null; decidedBy: string; at: Date },
  ): Promise<void>;
  /** Whether the client has met this sitter and stays with them. */
  isApproved(pair: { clientId: string; sitterId: string }): Promise<boolean>;
  /** Whether a meeting of the client waits for the owner's word. */
  isPending(clientId: string): Promise<boolean>;
  /** What a sitter who leaves has not met yet: another sitter's now, or nobody is let in. */
  passOn(fromSitterId: string, toSitterId: string | null): Promise<void>;
}
