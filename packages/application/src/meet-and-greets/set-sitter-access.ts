import { decideAccess } from '@snout/domain/meet-and-greets/decide-meet-and-greet';
import type { MeetAndGreetRow } from '../ports/meet-and-greets';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { MeetAndGreetOutcome } from './meet-and-greet-outcome';
import { lockMeeting, tellAccess } from './steps/lock-meeting';

/**
 * Lets the sitter talk to the client for the time of the meeting, through the front desk, or takes that back: the sitter's
 * very next request is refused.
 */
export function setSitterAccess(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  scope: OrgScope,
  command: { meetAndGreetId: string; userId: string; allowed: boolean },
): Promise<MeetAndGreetOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const meeting = await lockMeeting(tx, command.meetAndGreetId);
    const sitter = meeting && (await tx.sitters.findToEngage(meeting.sitterId));
    if (!meeting || !sitter) return { kind: 'notFound' };
    const { allowed, userId } = command;
    const move = decideAccess(meeting, { allowed, at: ports.clock.now(), sitter: sitter.status });
    if (move.kind === 'refused') return move;
    if (move.kind === 'nothing') return { kind: 'done', meetAndGreetId: meeting.id };
    if (allowed) {
      const clash = await letIn(ports, tx, meeting);
      if (clash) return { kind: 'overlap', windowId: clash };
    } else {
      const closed = await tx.windows.closeOfMeeting(meeting.id, 'accessRevoked');
      if (closed === 0 && !meeting.sitterAccess) return { kind: 'done', meetAndGreetId: meeting.id };
    }
    await tx.meetAndGreets.setAccess(meeting.id, allowed);
    await tx.audit.record({
      type: allowed ? 'meet_and_greet.access_granted' : 'meet_and_greet.access_revoked',
      actor: { type: 'owner', userId },
      subject: { type: 'meetAndGreet', id: meeting.id },
      threadId: meeting.threadId,
      data: { sitterId: meeting.sitterId },
    });
    tellAccess(tx, meeting.threadId);
    return { kind: 'done', meetAndGreetId: meeting.id };
  });
}

/** The window of a meeting is exactly its time, without a buffer. Answers the window in the way, if there is one. */
async function letIn(ports: Pick<Ports, 'ids'>, tx: Tx, meeting: MeetAndGreetRow): Promise<string | null> {
  const { id: meetAndGreetId, threadId, clientId, sitterId, startAt, endAt } = meeting;
  const window = { id: ports.ids.next(), threadId, clientId, sitterId, startAt, endAt };
  const clash = await tx.windows.findClash(window);
  if (clash) return clash.id;
  const inserted = await tx.windows.insert({ ...window, kind: 'meetAndGreet', meetAndGreetId });
  return inserted === 'overlap' ? window.id : null;
}
