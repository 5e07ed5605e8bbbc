import { toInstant } from './instants';

const AUSTIN = 'America/Chicago';

test.each([
  ['counts back from now', '-35m', '2026-11-21T17:00:00Z', '2026-11-21T16:25:00.000Z'],
  ['counts on from now', '+2h', '2026-11-21T17:00:00Z', '2026-11-21T19:00:00.000Z'],
  ['takes the wall time of another day', '-1d 14:00', '2026-11-21T17:00:00Z', '2026-11-20T20:00:00.000Z'],
  ['takes the day of the zone, not of UTC', '-1d 09:00', '2026-11-21T03:00:00Z', '2026-11-19T15:00:00.000Z'],
  ['keeps the wall time over the end of summer time', '-1d 12:00', '2026-11-01T18:00:00Z', '2026-10-31T17:00:00.000Z'],
  [
    'keeps the wall time over the start of summer time',
    '+1d 12:00',
    '2026-03-07T18:00:00Z',
    '2026-03-08T17:00:00.000Z',
  ],
  ['crosses the turn of the year', '-3d 08:00', '2027-01-01T18:00:00Z', '2026-12-29T14:00:00.000Z'],
])('%s', (_rule, text, now, instant) => {
  expect(toInstant(text, { now: new Date(now), timezone: AUSTIN }).toISOString()).toBe(instant);
});

test('refuses what is no time', () => {
  expect(() => toInstant('yesterday', { now: new Date(), timezone: AUSTIN })).toThrow('no length of time');
});
