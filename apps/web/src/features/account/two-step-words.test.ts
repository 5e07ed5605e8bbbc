import { expect, it, test } from 'vitest';
import { codesLeft, offEffects } from './two-step-words';

test.each([
  [10, '10 recovery codes left.', false],
  [4, '4 recovery codes left.', false],
  [3, '3 recovery codes left. Make new ones before you need them.', true],
  [1, '1 recovery code left. Make new ones before you need them.', true],
  [0, 'No recovery code is left. Without your phone nobody lets you in: make new ones.', true],
])('%i left', (left, words, isFew) => expect(codesLeft(left)).toEqual({ words, isFew }));

it('switching off says what the business makes of it', () => {
  expect(offEffects(false)).toHaveLength(1);
  expect(offEffects(true)[1]).toMatch(/nothing but this page opens/);
});
