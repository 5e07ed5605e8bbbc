import { expect, it } from 'vitest';
import { inFours, recoveryText } from './recovery-text';

it('the file says what it is for, for whom, and has every code on a line of its own', () => {
  const text = recoveryText(['aaaa-bbbb', 'cccc-dddd'], { email: 'dana@willow.example', madeOn: 'Nov 21, 2026' });
  expect(text).toContain('For dana@willow.example, made on Nov 21, 2026');
  expect(text.split('\r\n')).toEqual(expect.arrayContaining(['aaaa-bbbb', 'cccc-dddd']));
});

it('a secret is read in fours', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  expect(inFours('')).toBe('');
});
