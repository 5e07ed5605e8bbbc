import { decideIntake } from './decide-intake';

test.each([
  ['a quiet hour works everything out at once', 0, null, false, 'now'],
  ['so does a busy one', 11, null, false, 'now'],
  ['beyond that a text is kept and worked out in a moment', 12, null, false, 'later'],
  ['and so is what comes in the ten seconds after', 0, 9_999, false, 'later'],
  ['then a few try whether the rush is over', 2, 10_000, false, 'now'],
  ['but no more than a few', 3, 59_999, false, 'later'],
  ['until it was long ago', 11, 60_000, false, 'now'],
  ['STOP takes effect at once, whatever the rush', 5_000, 10, true, 'now'],
] as const)('%s', (_rule, underWay, sinceRushMs, isKeyword, expected) =>
  expect(decideIntake({ underWay, sinceRushMs, isKeyword })).toBe(expected),
);
