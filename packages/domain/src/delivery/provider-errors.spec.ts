import { classifyProviderError, type ErrorEffect, isPermanentFailure, type RetryClass } from './provider-errors';

test.each<[number | null, number | null, RetryClass, ErrorEffect]>([
  [20003, 401, 'never', 'openCircuit'],
  [null, 401, 'never', 'openCircuit'],
  [30002, null, 'never', 'openCircuit'],
  [20429, 429, 'later', 'none'],
  [null, 429, 'later', 'none'],
  [null, 502, 'reconcile', 'none'],
  [30410, null, 'reconcile', 'none'],
  [21211, 400, 'never', 'markContactInvalid'],
  [21606, 400, 'never', 'numberAlert'],
  [21408, 400, 'never', 'setupHint'],
  [21617, 400, 'never', 'bug'],
  [21610, 400, 'never', 'recordOptOut'],
  [21614, 400, 'never', 'markContactLandline'],
  [21703, 400, 'never', 'setupAlert'],
  [14107, null, 'never', 'stopAutoResponder'],
  [63038, 400, 'later', 'pauseOrg'],
  [30005, null, 'never', 'markContactInvalid'],
  [30007, null, 'never', 'alert'],
  [30034, null, 'never', 'blockNumber'],
  [12345, 400, 'never', 'alert'],
  [null, null, 'never', 'alert'],
])('code %s, HTTP %s → %s, %s', (code, status, retry, effect) => {
  expect(classifyProviderError(code, status)).toMatchObject({ retry, effect });
});

test('a known code says more than the HTTP status', () => {
  expect(classifyProviderError(21610, 500)).toMatchObject({ retry: 'never', effect: 'recordOptOut' });
});

test('the owner reads a sentence, never a code', () => {
  for (const code of [20003, 21211, 30003, 30034, 1]) {
    expect(classifyProviderError(code, null).plainWords).toMatch(/^[A-Z][^0-9]+\.$/);
  }
});

test.each<[string, number | null, boolean]>([
  ['an unregistered number', 30034, false],
  ['a country that is switched off', 21408, false],
  ['a landline', 30006, true],
  ['somebody who said STOP', 21610, true],
  ['a number that does not exist', 30005, true],
  ['a code nobody knows', 99999, false],
  ['a phone that is off', 30003, false],
  ['an unclear answer', 20500, false],
  ['no code at all', null, false],
])('%s: may another try help?', (_cause, code, isPermanent) => expect(isPermanentFailure(code)).toBe(isPermanent));
