import { decideIntake } from './decide-intake';

test.each([
  ['a quiet hour works everything out at once', 0, null, false, 'now'],
  ['so does a busy one', 11, null, false, 'now'],
  ['beyond that a text is kept and worked out in a moment', 12, null, false, 'later'],
  ['and so is what comes in the two seconds after', 0, 1_999, false, 'later'],
  ['then the rush may be over', 0, 2_000, false, 'now'],
  ['but STOP takes effect at once', 5_000, 10, true, 'now'],
] as const)('%s', (_rule, underWay, sinceRushMs, isKeyword, expected) =>
  expect(decideIntake({ underWay, sinceRushMs, isKeyword })).toBe(expected),
);
