import type { MeetAndGreetStatus, SitterStatus } from '../shared/vocabulary';

export interface MeetAndGreetFacts {
  status: MeetAndGreetStatus;
  sitterAccess: boolean;
  endAt: Date;
}

export type MeetAndGreetRefusal =
  | 'decidedAlready'
  | 'otherDecision'
  | 'isOver'
  | 'sitterNotActive'
  | 'sitterWithoutNumber';
export type MeetAndGreetMove = { kind: 'do' } | { kind: 'nothing' } | { kind: 'refused'; why: MeetAndGreetRefusal };

const DO: MeetAndGreetMove = { kind: 'do' };
const NOTHING: MeetAndGreetMove = { kind: 'nothing' };
const refuse = (why: MeetAndGreetRefusal): MeetAndGreetMove => ({ kind: 'refused', why });

/**
 * May the sitter be let into the conversation, or be put out of it? Putting out is never refused, and always done: a window
 * of the meeting may still be open while the meeting says otherwise.
 */
export function decideAccess(
  meeting: MeetAndGreetFacts,
  wish: { allowed: boolean; at: Date; sitter: SitterStatus },
): MeetAndGreetMove {
  if (!wish.allowed) return DO;
  if (meeting.sitterAccess) return NOTHING;
  if (meeting.status !== 'pending') return refuse('decidedAlready');
  if (wish.sitter !== 'active') return refuse('sitterNotActive');
  return wish.at < meeting.endAt ? DO : refuse('isOver');
}

/** The same word twice changes nothing; another word after the first is refused: a decision stands. */
export function decideOutcome(
  meeting: Pick<MeetAndGreetFacts, 'status'>,
  wish: { outcome: 'approved' | 'failed'; sitter: SitterStatus; sitterHasNumber: boolean },
): MeetAndGreetMove {
  if (meeting.status === wish.outcome) return NOTHING;
  if (meeting.status !== 'pending') return refuse('otherDecision');
  if (wish.outcome === 'failed') return DO;
  if (wish.sitter !== 'active') return refuse('sitterNotActive');
  return wish.sitterHasNumber ? DO : refuse('sitterWithoutNumber');
}
