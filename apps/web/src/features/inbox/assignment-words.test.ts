import type { Booking } from '@snout/contracts/bookings';
import { describe, expect, it, test } from 'vitest';
import { bookingsAhead, stretchWords, windowPhase, windowsToShow } from './assignment-words';

const ZONE = 'America/Chicago';
const NOW = new Date('2026-11-21T16:00:00Z');

test.each<[string, string | null, string]>([
  ['2026-11-21T15:00:00Z', '2026-11-21T23:00:00Z', 'Today, 9:00 AM to 5:00 PM'],
  ['2026-11-21T15:00:00Z', null, 'Today, 9:00 AM, open-ended'],
  ['2026-11-20T23:00:00Z', '2026-11-21T15:00:00Z', 'Yesterday, 5:00 PM to Today, 9:00 AM'],
  ['2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z', 'Tuesday, November 24, 9:00 AM to 10:00 AM'],
])('%s to %s', (start, end, words) => expect(stretchWords(start, end, ZONE, NOW)).toBe(words));

const window = (startAt: string, endAt: string | null, status: 'planned' | 'active' | 'closed' = 'active') =>
  ({ startAt: `2026-11-${startAt}:00Z`, endAt: endAt && `2026-11-${endAt}:00Z`, status }) as Parameters<
    typeof windowPhase
  >[0];
const open = window('21T15:00', '21T17:00');
const ahead = window('22T15:00', '22T17:00');
const later = window('23T15:00', null);
const past = window('20T15:00', '20T17:00');

describe('a window', () => {
  test.each([
    ['is open from its first instant', window('21T16:00', '21T17:00'), 'now'],
    ['has ended at its last', window('21T15:00', '21T16:00'), 'past'],
    ['closed early is over', window('21T15:00', '21T17:00', 'closed'), 'past'],
    ['without an end stays open', window('01T15:00', null), 'now'],
    ['is ahead before it starts', ahead, 'ahead'],
  ] as const)('%s', (_rule, one, phase) => expect(windowPhase(one, NOW)).toBe(phase));

  it('is listed: open first, then the next ones, then the last few', () => {
    const many = [past, later, past, ahead, past, past, open];
    expect(windowsToShow(many, NOW)).toEqual([open, ahead, later, past, past, past]);
  });
});

it('bookings ahead are those not over, called off or ended, the next one first', () => {
  const booking = (id: string, startAt: string, endAt: string, status: Booking['status'] = 'confirmed') =>
    ({ id, status, startAt: `2026-11-${startAt}:00Z`, endAt: `2026-11-${endAt}:00Z` }) as Booking;
  const all = [
    booking('later', '23T15:00', '23T16:00'),
    booking('now', '21T15:00', '21T17:00'),
    booking('over', '20T15:00', '20T16:00'),
    booking('off', '24T15:00', '24T16:00', 'cancelled'),
    booking('ended', '21T15:00', '21T17:00', 'released'),
  ];
  expect(bookingsAhead(all, NOW).map(({ id }) => id)).toEqual(['now', 'later']);
});
