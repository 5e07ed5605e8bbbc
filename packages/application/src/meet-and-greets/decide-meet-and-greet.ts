import { decideOutcome } from '@snout/domain/meet-and-greets/decide-meet-and-greet';
import { subtract } from '@snout/domain/windows/plan-windows';
import { bindThread } from '../bookings/steps/find-job-thread';
import type { MeetAndGreetRow } from '../ports/meet-and-greets';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { MeetAndGreetOutcome } from './meet-and-greet-outcome';
import { lockMeeting, tellAccess } from './steps/lock-meeting';

type DecidePorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock'>;

/**
 * The owner's word after a meeting. Approved: the client's thread on the sitter's own number opens, and what is left of the
 * meeting's window moves there. Failed: the sitter is out at once, and the front desk is all that stays.
 */
export function decideMeetAndGreet(
  ports: DecidePorts,
  scope: OrgScope,
  command: { meetAndGreetId: string; userId: string; outcome: 'approved' | 'failed' },
): Promise<MeetAndGreetOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const meeting = await lockMeeting(tx, command.meetAndGreetId);
    const sitter = meeting && (await tx.sitters.findToEngage(meeting.sitterId));
    if (!meeting || !sitter) return { kind: 'notFound' };
    const numberId = await tx.inventory.findOfSitter(sitter.id);
    const { outcome, userId } = command;
    const move = decideOutcome(meeting, { outcome, sitter: sitter.status, sitterHasNumber: numberId !== null });
    if (move.kind === 'refused') return move;
    if (move.kind === 'nothing') return { kind: 'done', meetAndGreetId: meeting.id };
    const at = ports.clock.now();
    const jobThreadId =
      outcome === 'approved' && numberId ? await openJobThread(ports, tx, { meeting, numberId, at }) : null;
    if (outcome === 'failed') await tx.windows.closeOfMeeting(meeting.id, 'meetAndGreetFailed');
    await tx.meetAndGreets.decide(meeting.id, { status: outcome, jobThreadId, decidedBy: userId, at });
    if (outcome === 'failed') await tx.meetAndGreets.setAccess(meeting.id, false);
    await tx.threads.setMeetAndGreet(meeting.threadId, {
      isMeetAndGreet: await tx.meetAndGreets.isPending(meeting.clientId),
    });
    await tx.audit.record({
      type: `meet_and_greet.${outcome}`,
      actor: { type: 'owner', userId },
      subject: { type: 'meetAndGreet', id: meeting.id },
      threadId: meeting.threadId,
      data: { sitterId: meeting.sitterId, jobThreadId },
    });
    tellAccess(tx, meeting.threadId, ...(jobThreadId ? [jobThreadId] : []));
    return { kind: 'done', meetAndGreetId: meeting.id };
  });
}

async function openJobThread(
  ports: DecidePorts,
  tx: Tx,
  { meeting, numberId, at }: { meeting: MeetAndGreetRow; numberId: string; at: Date },
): Promise<string> {
  const { clientId, sitterId, startAt, endAt } = meeting;
  const number = await tx.numbers.find(numberId);
  const contact = await tx.clients.findContactOfClient(clientId);
  if (!number || !contact) throw new Error('An approved meeting has no number or no client to open a thread with');
  const threadId = await bindThread(tx, { number, contact, at, reason: 'meetAndGreet' });
  await tx.threads.setMeetAndGreet(threadId, { meetAndGreetApprovedAt: at });
  const wasOpen = await tx.windows.closeOfMeeting(meeting.id, 'meetAndGreetApproved');
  if (wasOpen > 0 && at < endAt) {
    const rest = { threadId, clientId, sitterId, startAt: startAt > at ? startAt : at, endAt };
    // A booking may have given the sitter some of this time on that thread already.
    const there = (await tx.windows.listOpenOfPair({ clientId, sitterId }, at)).filter((w) => w.threadId === threadId);
    for (const piece of subtract(rest, there)) {
      const window = {
        ...rest,
        ...piece,
        id: ports.ids.next(),
        kind: 'meetAndGreet' as const,
        meetAndGreetId: meeting.id,
      };
      await tx.windows.insert(window);
    }
  }
  return threadId;
}
