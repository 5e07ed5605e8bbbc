import fc from 'fast-check';
import { decidePace } from './pace';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (ms: number) => new Date(NOON + ms);

test.each([
  ['a number that never sent may', null, 1, 1, { kind: 'go', nextSendAt: at(1000) }],
  ['a number whose time has come may', 0, 1, 1, { kind: 'go', nextSendAt: at(1000) }],
  ['one millisecond early waits', 1, 1, 1, { kind: 'wait', until: at(1) }],
  ['three segments take the time of three', 0, 3, 1, { kind: 'go', nextSendAt: at(3000) }],
  ['a faster number waits less', 0, 1, 10, { kind: 'go', nextSendAt: at(100) }],
  ['a little lateness is made up for', -40, 1, 1, { kind: 'go', nextSendAt: at(960) }],
  ['a long rest is not saved up', -60_000, 1, 1, { kind: 'go', nextSendAt: at(750) }],
  ['no segments still take one', 0, 0, 1, { kind: 'go', nextSendAt: at(1000) }],
] as const)('%s', (_rule, next, segments, segmentsPerSecond, expected) =>
  expect(decidePace({ now: at(0), nextSendAt: next === null ? null : at(next), segments, segmentsPerSecond })).toEqual(
    expected,
  ),
);

/** Sends whenever it may, woken `late` milliseconds after that. Answers the instants and sizes. */
function send(texts: readonly { segments: number; late: number }[], segmentsPerSecond: number) {
  let now = NOON;
  let nextSendAt: Date | null = null;
  return texts.map(({ segments, late }) => {
    const first = decidePace({ now: new Date(now), nextSendAt, segments, segmentsPerSecond });
    if (first.kind === 'wait') now = first.until.getTime() + late;
    const second = decidePace({ now: new Date(now), nextSendAt, segments, segmentsPerSecond });
    if (second.kind !== 'go') throw new Error('It must go when its time has come');
    nextSendAt = second.nextSendAt;
    return { at: now, segments };
  });
}

const texts = fc.array(
  fc.record({ segments: fc.integer({ min: 1, max: 10 }), late: fc.integer({ min: 0, max: 240 }) }),
  {
    minLength: 2,
    maxLength: 60,
  },
);

test('over any stretch, no more leaves than the speed allows and a quarter of a second besides', () =>
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 100 }), (given, speed) => {
      const sent = send(given, speed);
      for (let from = 0; from < sent.length; from++) {
        let segments = 0;
        for (let to = from; to < sent.length; to++) {
          const seconds = ((sent[to]?.at ?? 0) - (sent[from]?.at ?? 0)) / 1000;
          expect(segments).toBeLessThanOrEqual((seconds + 0.25) * speed + 0.001);
          segments += sent[to]?.segments ?? 0;
        }
      }
    }),
  ));

test('a backlog leaves at the allowed speed however late each wake-up is', () =>
  fc.assert(
    fc.property(texts, (given) => {
      const sent = send(given, 1);
      const before = given.slice(0, -1).reduce((sum, { segments }) => sum + segments, 0);
      const took = ((sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)) / 1000;
      expect(took - before).toBeLessThan(0.25);
    }),
  ));
