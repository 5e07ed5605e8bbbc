import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../shared/org-settings';
import type { ServiceType } from '../shared/vocabulary';
import { isActiveAt, overlaps, type Window, windowOfBooking } from './window';

const at = (iso: string) => new Date(iso);
const NINE = at('2026-05-04T09:00:00.000Z');
const TEN = at('2026-05-04T10:00:00.000Z');
const nineToTen: Window = { startAt: NINE, endAt: TEN };

test.each([
  ['one millisecond before the start is out', nineToTen, new Date(NINE.getTime() - 1), false],
  ['the start is in', nineToTen, NINE, true],
  ['one millisecond before the end is in', nineToTen, new Date(TEN.getTime() - 1), true],
  ['the end is out', nineToTen, TEN, false],
  ['without an end it stays open', { startAt: NINE, endAt: null }, at('2099-01-01T00:00:00Z'), true],
  ['without an end it still has a start', { startAt: TEN, endAt: null }, NINE, false],
])('%s', (_rule, window, instant, expected) => {
  expect(isActiveAt(window, instant)).toBe(expected);
});

test.each([
  ['back-to-back windows do not overlap', { startAt: TEN, endAt: at('2026-05-04T11:00:00Z') }, false],
  ['an open one overlaps all that end after its start', { startAt: at('2026-05-04T09:59:59Z'), endAt: null }, true],
  ['an open one that starts at the end does not', { startAt: TEN, endAt: null }, false],
])('%s', (_rule, other, expected) => {
  expect(overlaps(nineToTen, other)).toBe(expected);
});

test.each<[string, ServiceType, string, string, string, string]>([
  [
    'a walk has 60 minutes on both sides',
    'walk',
    '2026-05-04T09:00Z',
    '2026-05-04T10:00Z',
    '2026-05-04T08:00Z',
    '2026-05-04T11:00Z',
  ],
  [
    'house-sitting has two hours',
    'houseSitting',
    '2026-05-04T09:00Z',
    '2026-05-06T09:00Z',
    '2026-05-04T07:00Z',
    '2026-05-06T11:00Z',
  ],
  [
    'a meet-and-greet has none',
    'meetAndGreet',
    '2026-05-04T09:00Z',
    '2026-05-04T10:00Z',
    '2026-05-04T09:00Z',
    '2026-05-04T10:00Z',
  ],
  // New York sets its clocks back at 06:00Z on this night; half past one happens twice, in UTC once each.
  [
    'the autumn night keeps its length in UTC',
    'dropIn',
    '2026-11-01T05:30Z',
    '2026-11-01T06:30Z',
    '2026-11-01T04:30Z',
    '2026-11-01T07:30Z',
  ],
  [
    'the spring night keeps its length in UTC',
    'dropIn',
    '2027-03-14T06:30Z',
    '2027-03-14T07:30Z',
    '2027-03-14T05:30Z',
    '2027-03-14T08:30Z',
  ],
])('%s', (_rule, serviceType, startAt, endAt, from, to) => {
  const window = windowOfBooking(
    { serviceType, startAt: at(startAt), endAt: at(endAt) },
    DEFAULT_SETTINGS.windowBufferMinutes,
  );
  expect(window).toEqual({ startAt: at(from), endAt: at(to) });
});

const instant = fc.integer({ min: 0, max: 50 }).map((value) => new Date(value));
const window = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([start, length]) => ({ startAt: new Date(start), endAt: length === null ? null : new Date(start + length) }));

test('two windows overlap exactly when some instant lies in both', () => {
  fc.assert(
    fc.property(window, window, (a, b) => {
      const instants = Array.from({ length: 100 }, (_, value) => new Date(value));
      expect(overlaps(a, b)).toBe(instants.some((value) => isActiveAt(a, value) && isActiveAt(b, value)));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
  );
});

test('a window cut in two at any instant covers each instant exactly as before', () => {
  fc.assert(
    fc.property(window, instant, instant, (whole, cut, value) => {
      const parts = [
        { startAt: whole.startAt, endAt: cut },
        { startAt: cut, endAt: whole.endAt },
      ];
      fc.pre(isActiveAt(whole, cut));
      expect(parts.filter((part) => isActiveAt(part, value)).length).toBe(isActiveAt(whole, value) ? 1 : 0);
    }),
  );
});
