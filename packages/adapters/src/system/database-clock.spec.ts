import { v7 } from 'uuid';
import { databaseClock, type MachineTime, orderedIds } from './database-clock';

const NOON = Date.parse('2026-03-02T12:00:00Z');

/** A machine whose wall clock is off, and a database a round trip away. */
function world(skewMs: number, roundTripMs = 0) {
  let trueMs = NOON;
  let skew = skewMs;
  let isAway = false;
  const time: MachineTime = { wallMs: () => trueMs + skew, monotonicMs: () => trueMs - NOON + 5 };
  const clock = databaseClock(async () => {
    trueMs += roundTripMs / 2;
    if (isAway) throw new Error('away');
    const answer = trueMs;
    trueMs += roundTripMs / 2;
    return answer;
  }, time);
  clock.stop();
  return {
    clock,
    error: () => clock.now().getTime() - trueMs,
    pass: (ms: number) => {
      trueMs += ms;
    },
    jump: (ms: number) => {
      skew += ms;
    },
    away: () => {
      isAway = true;
    },
  };
}

test.each([
  ['ten minutes ahead', 600_000],
  ['ten minutes behind', -600_000],
  ['a second ahead', 1_000],
])('%s is put right by the database', async (_case, skew) => {
  const { clock, error, pass } = world(skew, 20);
  expect(error()).toBe(skew);
  await clock.sync();
  expect(Math.abs(error())).toBeLessThanOrEqual(20);
  pass(3_600_000);
  expect(Math.abs(error())).toBeLessThanOrEqual(20);
});

test('a jump of the wall clock changes nothing', async () => {
  const { clock, error, jump } = world(0);
  await clock.sync();
  jump(-600_000);
  expect(error()).toBe(0);
});

test('a slow answer is no reason to move the clock', async () => {
  const { clock, error } = world(0, 4_000);
  await clock.sync();
  expect(error()).toBe(0);
});

test('a database that is away changes nothing', async () => {
  const { clock, error, away } = world(0);
  away();
  await clock.sync();
  expect(error()).toBe(0);
});

test('ids are in order within a millisecond, and when the clock goes back', () => {
  const times = [NOON, NOON, NOON, NOON + 1, NOON - 5_000, NOON - 5_000, NOON + 2];
  let at = 0;
  const ids = orderedIds({ now: () => new Date(times[at++] ?? 0) }, v7);
  const made = times.map(() => ids.next());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(times.length);
});
