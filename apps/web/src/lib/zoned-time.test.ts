import { expect, test } from 'vitest';
import { dayIn, isoToZoned, zonedToIso } from './zoned-time';

test.each([
  ['an ordinary winter day', '2026-01-15T09:00', 'America/Chicago', '2026-01-15T15:00:00.000Z'],
  ['an ordinary summer day', '2026-07-15T09:00', 'America/Chicago', '2026-07-15T14:00:00.000Z'],
  ['01:30 that happens twice is the first one', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['02:30 that never happens moves on by the gap', '2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
  ['just before the clocks go forward', '2027-03-14T01:59', 'America/New_York', '2027-03-14T06:59:00.000Z'],
  ['a zone without summer time', '2027-03-14T02:30', 'America/Phoenix', '2027-03-14T09:30:00.000Z'],
])('%s', (_name, local, zone, iso) => expect(zonedToIso(local, zone)).toBe(iso));

test.each([
  ['an evening that is tomorrow already in UTC', '2026-01-16T04:30:00.000Z', 'America/Chicago', '2026-01-15T22:30'],
  ['an hour after the clocks went back', '2026-11-01T06:30:00.000Z', 'America/New_York', '2026-11-01T01:30'],
  ['the minute is kept, the second is not', '2026-07-15T14:00:59.000Z', 'America/Chicago', '2026-07-15T09:00'],
])('%s', (_name, iso, zone, local) => {
  expect(isoToZoned(iso, zone)).toBe(local);
  expect(dayIn(iso, zone)).toBe(local.slice(0, 10));
});
