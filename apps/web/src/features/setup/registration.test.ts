import { expect, test } from 'vitest';
import { agreedOn, registrationWords } from './registration';

const none = { unknown: 0, pending: 0, registered: 0, rejected: 0 };
test.each([
  ['no number', none, undefined, null],
  ['one that is through', { ...none, registered: 1 }, 'The number registered', 'registered'],
  ['all through', { ...none, registered: 11 }, 'All 11 registered', 'registered'],
  ['one still waiting', { ...none, registered: 10, pending: 1 }, '1 of 11 waiting', null],
  ['nothing is known beats waiting', { ...none, pending: 1, unknown: 2 }, '2 of 3 not known', null],
  ['a rejection comes first', { unknown: 1, pending: 1, registered: 1, rejected: 1 }, '1 of 4 rejected', null],
])('%s', (_rule, counts, word, agreed) => {
  expect(registrationWords(counts)?.word).toBe(word);
  expect(agreedOn(counts)).toBe(agreed);
});
