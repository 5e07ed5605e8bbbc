import { expect, test } from 'vitest';
import { wrongPassword } from './new-password';

const LONG = 'twelve is enough';
test.each([
  ['short', 'short', { password: 'Use at least 10 characters.' }],
  ['Password2026!', 'Password2026!', { password: 'That is one of the first that thieves try.' }],
  ['x'.repeat(201), 'x'.repeat(201), { password: 'That is too long.' }],
  [LONG, '', { again: 'The two are not the same.' }],
  [LONG, LONG, {}],
])('"%s" and "%s"', (password, again, wrong) => expect(wrongPassword({ password, again })).toEqual(wrong));
