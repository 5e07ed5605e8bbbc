import fc from 'fast-check';
import { ATTEMPT_ACTIONS, ATTEMPT_RESOLUTIONS } from '../shared/vocabulary';
import { countOffences, decideEscalation, type PastAttempt } from './escalation';

const NOW = new Date('2026-11-30T12:00:00Z');
const DAY_MS = 24 * 3_600_000;
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const anAttempt = (over: Partial<PastAttempt> = {}): PastAttempt => ({
  createdAt: before(DAY_MS),
  action: 'blocked',
  offenceNo: 1,
  resolution: null,
  ...over,
});

test.each([
  [0, 1, 'warn'],
  [1, 1, 'warn'],
  [2, 2, 'alertHigh'],
  [3, 3, 'lock'],
  [9, 9, 'lock'],
])('%i attempts in the period: offence %i, %s', (attempts, offenceNo, action) => {
  expect(decideEscalation(attempts)).toEqual({ offenceNo, action });
});

test.each<[string, PastAttempt, number]>([
  ['a blocked text counts', anAttempt(), 1],
  ['one confirmed counts', anAttempt({ resolution: 'confirmed' }), 1],
  ['one let go with a reason counts', anAttempt({ resolution: 'forceSent' }), 1],
  ['one judged a false positive does not', anAttempt({ resolution: 'falsePositive' }), 0],
  ['an earlier piece of a number does not count by itself', anAttempt({ action: 'flagged' }), 0],
  ['one held because the detector failed does not count', anAttempt({ offenceNo: 0 }), 0],
  ['this very one counts', anAttempt({ createdAt: NOW }), 1],
  ['one that began a moment later, but was counted before, counts', anAttempt({ createdAt: before(-5) }), 1],
  ['one a moment inside the period counts', anAttempt({ createdAt: before(30 * DAY_MS - 1) }), 1],
  ['one exactly a period ago does not', anAttempt({ createdAt: before(30 * DAY_MS) }), 0],
])('%s', (_rule, attempt, count) => expect(countOffences([attempt], { at: NOW, days: 30 })).toBe(count));

const attempts = fc.array(
  fc.record({
    createdAt: fc.integer({ min: 0, max: 90 * DAY_MS }).map(before),
    action: fc.constantFrom(...ATTEMPT_ACTIONS),
    offenceNo: fc.nat(4),
    resolution: fc.option(fc.constantFrom(...ATTEMPT_RESOLUTIONS)),
  }),
  { maxLength: 30 },
);

test('judging one a false positive never raises the count, and lowers it by one at the most', () => {
  fc.assert(
    fc.property(attempts, fc.nat(29), (all, index) => {
      const judged = all.map((one, at) => (at === index ? { ...one, resolution: 'falsePositive' as const } : one));
      const period = { at: NOW, days: 30 };
      const lowered = countOffences(all, period) - countOffences(judged, period);
      expect([0, 1]).toContain(lowered);
    }),
  );
});

test('time alone only ever lowers the count, and a longer period never does', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 60 }), (all, days) => {
      const later = new Date(NOW.getTime() + days * DAY_MS);
      const now = countOffences(all, { at: NOW, days: 30 });
      expect(countOffences(all, { at: later, days: 30 })).toBeLessThanOrEqual(now);
      expect(countOffences(all, { at: NOW, days: 30 + days })).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('whoever has less to answer for is never treated harder', () => {
  const hardness = { warn: 0, alertHigh: 1, lock: 2 };
  fc.assert(
    fc.property(fc.nat(20), (count) => {
      expect(hardness[decideEscalation(count).action]).toBeLessThanOrEqual(
        hardness[decideEscalation(count + 1).action],
      );
    }),
  );
});
