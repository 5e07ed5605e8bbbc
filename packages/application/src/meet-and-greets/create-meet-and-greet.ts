import { openRelationship } from '../messaging/steps/automatic-text';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { MeetAndGreetOutcome } from './meet-and-greet-outcome';

export interface CreateMeetAndGreet {
  userId: string;
  clientId: string;
  sitterId: string;
  startAt: Date;
  endAt: Date;
}

/** Records a first meeting on the client's relationship thread. Nobody is let in by it. */
export function createMeetAndGreet(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  scope: OrgScope,
  { userId, ...meeting }: CreateMeetAndGreet,
): Promise<MeetAndGreetOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const invalid = (path: string, message: string) => ({ kind: 'invalid' as const, path, message });
    if (meeting.endAt <= meeting.startAt) return invalid('endAt', 'The end must be after the start.');
    const client = await tx.bookings.lockClient(meeting.clientId);
    if (!client) return invalid('clientId', 'There is no such client.');
    if (client.archivedAt) return invalid('clientId', 'This client is archived.');
    const contact = await tx.clients.findContactOfClient(meeting.clientId);
    if (!contact) return invalid('clientId', 'This client has no phone number to text.');
    const sitter = await tx.sitters.findToEngage(meeting.sitterId);
    if (!sitter) return invalid('sitterId', 'There is no such sitter.');
    if (sitter.status !== 'active') return invalid('sitterId', 'This sitter is not active.');
    const frontDesk = await tx.numbers.findFrontDesk();
    if (!frontDesk) return { kind: 'noFrontDesk' };
    const { thread } = await openRelationship(tx, { contact, frontDesk, now: ports.clock.now() });
    const id = ports.ids.next();
    await tx.meetAndGreets.insert({ ...meeting, id, threadId: thread.id });
    await tx.threads.setMeetAndGreet(thread.id, { isMeetAndGreet: true });
    await tx.audit.record({
      type: 'meet_and_greet.created',
      actor: { type: 'owner', userId },
      subject: { type: 'meetAndGreet', id },
      threadId: thread.id,
      data: { ...meeting },
    });
    tx.notify({ type: 'thread.updated', threadId: thread.id });
    return { kind: 'done', meetAndGreetId: id };
  });
}
