import fc from 'fast-check';
import { type PlannedBooking, planWindows, subtract } from './plan-windows';
import { isActiveAt, overlaps, windowOfBooking } from './window';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000);
const BUFFERS = { dropIn: 60, walk: 60, houseSitting: 120, meetAndGreet: 0 };
const booking = (id: string, from: number, to: number, over: Partial<PlannedBooking> = {}): PlannedBooking => ({
  id,
  threadId: 't',
  serviceType: 'walk',
  startAt: at(from),
  endAt: at(to),
  ...over,
});
const plan = (bookings: PlannedBooking[], taken: Parameters<typeof planWindows>[1]['taken'] = []) =>
  planWindows(bookings, { bufferMinutes: BUFFERS, taken }).map(({ startAt, endAt, bookingId }) => [
    bookingId,
    (startAt.getTime() - NOON) / 60_000,
    (endAt.getTime() - NOON) / 60_000,
  ]);

test.each<[string, PlannedBooking[], (string | number)[][]]>([
  ['a walk opens an hour before and closes an hour after', [booking('a', 0, 30)], [['a', -60, 90]]],
  ['house sitting takes two hours', [booking('a', 0, 30, { serviceType: 'houseSitting' })], [['a', -120, 150]]],
  ['a meet-and-greet takes none', [booking('a', 0, 30, { serviceType: 'meetAndGreet' })], [['a', 0, 30]]],
  ['visits an hour apart are one window', [booking('b', 90, 120), booking('a', 0, 30)], [['a', -60, 180]]],
  ['visits whose buffers only touch are one, too', [booking('a', 0, 30), booking('b', 150, 180)], [['a', -60, 240]]],
  [
    'visits farther apart are two',
    [booking('a', 0, 30), booking('b', 151, 180)],
    [
      ['a', -60, 90],
      ['b', 91, 240],
    ],
  ],
  ['a short one inside a long one adds nothing', [booking('a', 0, 300), booking('b', 60, 90)], [['a', -60, 360]]],
  [
    'other threads are other windows',
    [booking('a', 0, 30), booking('b', 0, 30, { threadId: 'u' })],
    [
      ['a', -60, 90],
      ['b', -60, 90],
    ],
  ],
])('%s', (_rule, bookings, expected) => expect(plan(bookings)).toEqual(expected));

test('time that a window posted by hand covers is left to it', () =>
  expect(plan([booking('a', 0, 60)], [{ threadId: 't', startAt: at(0), endAt: at(30) }])).toEqual([
    ['a', -60, 0],
    ['a', 30, 120],
  ]));

test('an open-ended window by hand covers all that follows', () =>
  expect(plan([booking('a', 0, 60)], [{ threadId: 't', startAt: at(0), endAt: null }])).toEqual([['a', -60, 0]]));

const minute = fc.integer({ min: -2000, max: 2000 });
const bookings = fc.array(
  fc.record({
    from: minute,
    length: fc.integer({ min: 1, max: 400 }),
    threadId: fc.constantFrom('t', 'u'),
    serviceType: fc.constantFrom('walk' as const, 'houseSitting' as const, 'meetAndGreet' as const),
  }),
  { maxLength: 12 },
);

test('the sitter has a voice exactly when some booking with its buffers gives one, and no two windows overlap', () =>
  fc.assert(
    fc.property(bookings, minute, (given, probe) => {
      const all = given.map(({ from, length, threadId, serviceType }, index) =>
        booking(`b${index}`, from, from + length, { threadId, serviceType }),
      );
      const planned = planWindows(all, { bufferMinutes: BUFFERS, taken: [] });
      for (const threadId of ['t', 'u']) {
        const here = planned.filter((window) => window.threadId === threadId);
        const wanted = all.filter((one) => one.threadId === threadId).map((one) => windowOfBooking(one, BUFFERS));
        expect(here.some((window) => isActiveAt(window, at(probe)))).toBe(
          wanted.some((one) => isActiveAt(one, at(probe))),
        );
        for (const [index, one] of here.entries()) {
          for (const other of here.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
        }
      }
    }),
  ));

test('what is taken out is gone, and all the rest is there', () =>
  fc.assert(
    fc.property(
      minute,
      minute,
      fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 300 })), { maxLength: 6 }),
      (a, b, others) => {
        fc.pre(a !== b);
        const from = { startAt: at(Math.min(a, b)), endAt: at(Math.max(a, b)) };
        const taken = others.map(([start, length]) => ({ startAt: at(start), endAt: at(start + length) }));
        const left = subtract(from, taken);
        for (let probe = -2000; probe <= 2000; probe += 37) {
          const isLeft = left.some((piece) => isActiveAt(piece, at(probe)));
          const isTaken = taken.some((piece) => isActiveAt(piece, at(probe)));
          expect(isLeft).toBe(isActiveAt(from, at(probe)) && !isTaken);
        }
      },
    ),
  ));
