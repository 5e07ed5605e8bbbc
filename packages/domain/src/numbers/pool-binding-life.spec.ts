import fc from 'fast-check';
import { decidePoolBinding, type PoolBindingFacts } from './pool-binding-life';

const DAY = 86_400_000;
const NOW = new Date('2026-05-04T10:00:00Z');
const daysAgo = (days: number, ms = 0) => new Date(NOW.getTime() - days * DAY + ms);
const A = { model: 'inactivity', inactiveDays: 30, hoursAfterBooking: 72 } as const;
const B = { ...A, model: 'bookings' } as const;
const facts = (over: Partial<PoolBindingFacts> = {}): PoolBindingFacts => ({
  boundAt: daysAgo(60),
  lastActivityAt: daysAgo(60),
  lastBookingEndAt: daysAgo(60),
  lastWindowEndAt: daysAgo(60),
  hasOpenEndedWindow: false,
  ...over,
});
const inactive = { kind: 'close', reason: 'inactive' };
const over = { kind: 'close', reason: 'bookingsOver' };
const keep = (until: Date | null) => ({ kind: 'keep', until });
const ahead = (days: number) => new Date(NOW.getTime() + days * DAY);

test.each([
  ['A: nothing for 30 days ends it', A, { lastActivityAt: daysAgo(30) }, inactive],
  ['A: one millisecond less does not', A, { lastActivityAt: daysAgo(30, 1) }, keep(new Date(NOW.getTime() + 1))],
  ['A: a text keeps it', A, { lastActivityAt: daysAgo(1) }, keep(ahead(29))],
  ['A: a fresh binding is kept, however old the talk', A, { boundAt: daysAgo(1) }, keep(ahead(29))],
  ['A: a booking ahead keeps it beyond its end', A, { lastBookingEndAt: ahead(40) }, keep(ahead(70))],
  ['A: a setting of 7 days ends it sooner', { ...A, inactiveDays: 7 }, { lastActivityAt: daysAgo(7) }, inactive],
  ['A: without bookings or windows, texts alone count', A, { lastBookingEndAt: null, lastWindowEndAt: null }, inactive],
  ['B: 72 hours after the last booking end it', B, { lastBookingEndAt: daysAgo(3) }, over],
  ['B: one millisecond less does not', B, { lastBookingEndAt: daysAgo(3, 1) }, keep(new Date(NOW.getTime() + 1))],
  ['B: a text does not keep it', B, { lastBookingEndAt: daysAgo(3), lastActivityAt: NOW }, over],
  ['B: a booking ahead keeps it', B, { lastBookingEndAt: ahead(1) }, keep(ahead(4))],
  [
    'B: bound without a booking, it counts from the binding',
    B,
    { lastBookingEndAt: null, boundAt: daysAgo(2) },
    keep(ahead(1)),
  ],
  ['a window that is still open keeps it', B, { lastWindowEndAt: ahead(1) }, keep(ahead(1))],
  ['a window without an end keeps it until it is closed', A, { hasOpenEndedWindow: true }, keep(null)],
])('%s', (_rule, settings, given, expected) =>
  expect(decidePoolBinding(facts(given), settings, NOW)).toEqual(expected),
);

const instant = fc.integer({ min: -100, max: 100 }).map((days) => ahead(days));
const anyFacts = fc.record({
  boundAt: instant,
  lastActivityAt: instant,
  lastBookingEndAt: fc.option(instant),
  lastWindowEndAt: fc.option(instant),
  hasOpenEndedWindow: fc.boolean(),
});
const anySettings = fc.record({
  model: fc.constantFrom('inactivity' as const, 'bookings' as const),
  inactiveDays: fc.integer({ min: 1, max: 90 }),
  hoursAfterBooking: fc.integer({ min: 1, max: 240 }),
});

test('never while a booking or a window is going on or lies ahead', () =>
  fc.assert(
    fc.property(anyFacts, anySettings, (given, settings) => {
      if (decidePoolBinding(given, settings, NOW).kind === 'keep') return;
      expect(given.hasOpenEndedWindow).toBe(false);
      for (const end of [given.lastBookingEndAt, given.lastWindowEndAt]) expect(end === null || end <= NOW).toBe(true);
    }),
  ));

test('the instant it names is the one at which it ends, and it stays ended', () =>
  fc.assert(
    fc.property(anyFacts, anySettings, (given, settings) => {
      const decision = decidePoolBinding(given, settings, NOW);
      if (decision.kind === 'close') {
        expect(decidePoolBinding(given, settings, ahead(1)).kind).toBe('close');
      } else if (decision.until) {
        expect(decidePoolBinding(given, settings, decision.until).kind).toBe('close');
        expect(decidePoolBinding(given, settings, new Date(decision.until.getTime() - 1)).kind).toBe('keep');
      }
    }),
  ));
