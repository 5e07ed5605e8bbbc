import { explainEvent, type ToldEvent } from './explain-event';

const dana = { actorType: 'owner', actorName: 'Dana' };
const system = { actorType: 'system', actorName: null };

test.each<[ToldEvent, string]>([
  [{ ...dana, type: 'thread.archived', data: {} }, 'Dana archived the conversation.'],
  [
    { ...dana, type: 'message.outbound.force_sent', data: { reason: 'vet’s number' } },
    'Dana sent a held text anyway, because: vet’s number.',
  ],
  [{ ...dana, type: 'message.outbound.failure_dismissed', data: { note: null } }, 'Dana set a failed text aside.'],
  [{ ...dana, type: 'message.outbound.retry_attempted', data: { attemptNo: 3 } }, 'Dana asked for attempt 3.'],
  [{ ...dana, actorName: null, type: 'window.closed', data: {} }, 'The office closed a window.'],
  [
    { actorType: 'client', actorName: null, type: 'consent.opted_out', data: {} },
    'The client asked for no more texts (STOP).',
  ],
  [
    { ...system, type: 'consent.opted_out', data: {} },
    'The phone provider told us that this person asked for no more texts.',
  ],
  [{ ...system, type: 'message.outbound.queued', data: { kind: 'help' } }, 'An automatic answer was written.'],
  [
    { ...system, type: 'message.delivery.status_updated', data: { to: 'delivered' } },
    'News of a text: it arrived on the phone.',
  ],
  [
    { ...system, type: 'message.outbound.dead_lettered', data: { code: 30034 } },
    'A text will not be tried again by itself (code 30034).',
  ],
  [{ ...system, type: 'routing.decided', data: { target: 'sitter' } }, 'A text went to the sitter on duty.'],
  [{ ...system, type: 'routing.decided', data: { target: 'owner' } }, 'A text went to the office.'],
  [{ ...system, type: 'routing.activeWindow', data: {} }, 'A text was routed.'],
  [{ ...system, type: 'somethingNew.happenedHere', data: {} }, 'By itself: something new happened here.'],
  [{ ...dana, type: 'client.renumbered', data: {} }, 'Dana: client renumbered.'],
  [{ ...system, type: 'thread.archived', data: {} }, 'A conversation that was quiet for long was archived.'],
  [{ ...system, type: 'booking.released', data: {} }, 'The system ended a booking.'],
])('%j', (event, sentence) => expect(explainEvent(event)).toBe(sentence));
