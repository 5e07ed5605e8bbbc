import { decideIntake } from './decide-intake';

test.each([
  ['a quiet hour works everything out at once', 0, false, 'now'],
  ['so does a busy one', 199, false, 'now'],
  ['beyond that a text is kept and worked out in a moment', 200, false, 'later'],
  ['but STOP takes effect at once', 5_000, true, 'now'],
] as const)('%s', (_rule, underWay, isKeyword, expected) =>
  expect(decideIntake({ underWay, isKeyword })).toBe(expected),
);
