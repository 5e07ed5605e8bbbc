import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEnv } from './env-file.mjs';

for (const [rule, text, expected] of [
  ['a plain value', 'A=1', { A: '1' }],
  ['comments and empty lines are left out', '# x\n\nA=1 # y', { A: '1' }],
  ['quotes are taken off, what is inside stays', 'A="1 # 2"', { A: '1 # 2' }],
  ['export is allowed', 'export A=b', { A: 'b' }],
  ['an empty value is empty', 'A=', { A: '' }],
  ['Windows line ends', 'A=1\r\nB=2', { A: '1', B: '2' }],
]) {
  test(rule, () => assert.deepEqual(parseEnv(text), expected));
}

test('a broken line is named by its number, and shown only in part', () => {
  assert.throws(
    () => parseEnv('A=1\nthis is a secret that was pasted wrongly'),
    (error) => {
      assert.match(error.message, /line 2/);
      assert.doesNotMatch(error.message, /pasted/);
      return true;
    },
  );
});
