import fc from 'fast-check';
import {
  afterAccepted,
  afterNotSent,
  afterRefusal,
  decideGate,
  isTroubled,
  OPEN_GATE,
  type SendingGate,
} from './sending-gate';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (ms: number) => new Date(NOON + ms);
const refused = (times: number): SendingGate =>
  Array.from({ length: times }).reduce<SendingGate>(
    (gate) => afterRefusal(gate, { now: at(0), isProbe: true }),
    OPEN_GATE,
  );

test.each<[string, SendingGate, number, string]>([
  ['nothing happened', OPEN_GATE, 0, 'pass'],
  ['refused once', refused(1), 0, 'pass'],
  ['refused twice', refused(2), 0, 'pass'],
  ['refused three times', refused(3), 0, 'wait'],
  ['one millisecond before the probe', refused(3), 29_999, 'wait'],
  ['when it is time for the probe', refused(3), 30_000, 'probe'],
  ['a fourth refusal waits longer', refused(4), 30_000, 'wait'],
  ['the wait has an end', refused(50), 300_000, 'probe'],
  ['paused', { ...OPEN_GATE, pauses: 1, pausedUntil: at(1) }, 0, 'wait'],
  ['a pause that is over', { ...OPEN_GATE, pauses: 1, pausedUntil: at(0) }, 0, 'pass'],
])('%s', (_rule, gate, ms, kind) => expect(decideGate(gate, at(ms)).kind).toBe(kind));

test('only one text goes out to try', () => {
  const decision = decideGate(refused(3), at(30_000));
  if (decision.kind !== 'probe') throw new Error('It is time for the probe');
  expect(decideGate(decision.gate, at(30_001))).toEqual({ kind: 'wait', until: at(60_000) });
});

test('waits ever longer, up to half a minute, and as long as it is asked to', () => {
  let gate = OPEN_GATE;
  const waits = Array.from({ length: 12 }, () => {
    const now = gate.pausedUntil ?? at(0);
    gate = afterNotSent(gate, { now, chance: 1, retryAfterSeconds: null });
    return (gate.pausedUntil?.getTime() ?? 0) - now.getTime();
  });
  expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000, 30_000]);
  expect(afterNotSent(OPEN_GATE, { now: at(0), chance: 0, retryAfterSeconds: 60 }).pausedUntil).toEqual(at(60_000));
  for (const retryAfterSeconds of [301, 86_400, 1e13]) {
    expect(afterNotSent(OPEN_GATE, { now: at(0), chance: 0, retryAfterSeconds }).pausedUntil).toEqual(at(300_000));
  }
});

test('texts under way together make one pause and one refusal', () => {
  const paused = afterNotSent(OPEN_GATE, { now: at(0), chance: 0, retryAfterSeconds: null });
  expect(afterNotSent(paused, { now: at(10), chance: 0, retryAfterSeconds: null })).toEqual(paused);
  expect(afterNotSent(paused, { now: at(10), chance: 0, retryAfterSeconds: 9 }).pausedUntil).toEqual(at(9010));
  expect(afterRefusal(refused(3), { now: at(10), isProbe: false })).toEqual(refused(3));
});

test.each<[string, SendingGate, boolean, Partial<SendingGate>]>([
  ['two refusals are forgotten', refused(2), false, { refusals: 0 }],
  ['a text that was under way closes no circuit', refused(3), false, { refusals: 3 }],
  ['the probe does', refused(3), true, { refusals: 0, openUntil: null }],
  ['a pause that lasts goes on', { ...OPEN_GATE, pauses: 3, pausedUntil: at(1) }, false, { pauses: 3 }],
  ['a pause that is over is forgotten', { ...OPEN_GATE, pauses: 3, pausedUntil: at(0) }, false, { pauses: 0 }],
])('after a text was taken: %s', (_rule, gate, isProbe, expected) =>
  expect(afterAccepted(gate, { now: at(0), isProbe })).toMatchObject(expected),
);

test('a pause is never shorter than half its step, nor than asked for', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.option(fc.integer({ min: 0, max: 300 })),
      (pauses, chance, retryAfterSeconds) => {
        const next = afterNotSent({ ...OPEN_GATE, pauses }, { now: at(0), chance, retryAfterSeconds });
        const waited = (next.pausedUntil?.getTime() ?? 0) - NOON;
        expect(waited).toBeGreaterThanOrEqual(50);
        expect(waited).toBeGreaterThanOrEqual((retryAfterSeconds ?? 0) * 1000);
        expect(waited).toBeLessThanOrEqual(Math.max(30_000, (retryAfterSeconds ?? 0) * 1000));
        expect(isTroubled(next)).toBe(true);
      },
    ),
  ));
