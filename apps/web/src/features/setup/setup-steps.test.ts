import { expect, it, test } from 'vitest';
import { aNumber } from '../../testing/a-number';
import { readAccount } from './account-draft';
import {
  actualWords,
  frontDeskStep,
  meterWords,
  policyStep,
  progressWords,
  providerStep,
  sitterStep,
  testStep,
  webhookStep,
} from './setup-steps';

test.each([
  ['connected', 'done'],
  ['notConnected', 'todo'],
  ['refused', 'attention'],
  ['unreachable', 'attention'],
] as const)('a provider that is %s is %s', (status, state) => {
  expect(providerStep({ status })).toMatchObject({ state });
});

it('takes only an active front desk', () => {
  expect(frontDeskStep([aNumber(), aNumber({ type: 'frontDesk' })])).toEqual({ state: 'done', word: '(512) 555-0100' });
  expect(frontDeskStep([aNumber({ type: 'frontDesk', status: 'quarantined' })])).toMatchObject({ state: 'todo' });
});

test.each([
  [[], 'waiting', 'Waits for a number'],
  [['verified'], 'done', 'It reaches us'],
  [['verified', 'verified'], 'done', 'All 2 reach us'],
  [['verified', 'drift'], 'attention', '1 of 2 does not reach us'],
  [['missing', 'drift', 'unknown'], 'attention', '3 of 3 do not reach us'],
] as const)('webhooks %j: %s', (seen, state, word) => {
  expect(webhookStep(seen.map((status) => ({ status })))).toEqual({ state, word });
});

it('asks for a number only for sitters who work here', () => {
  const jess = { name: 'Jess', status: 'active', businessNumber: '+15125550101' } as const;
  const tom = { name: 'Tom', status: 'onboarding', businessNumber: null } as const;
  const gone = { name: 'Ann', status: 'offboarded', businessNumber: null } as const;
  expect(sitterStep([jess, gone])).toEqual({ state: 'done', word: 'All 1 have a number', without: [] });
  expect(sitterStep([jess, tom, gone])).toEqual({ state: 'todo', word: '1 of 2 have a number', without: ['Tom'] });
  expect(sitterStep([gone])).toMatchObject({ state: 'waiting' });
});

it('says how much of a campaign is used, and where texts really go', () => {
  expect(meterWords({ numbersUsed: 12, numbersAllowed: 49 })).toBe('12 of 49 numbers of one US campaign');
  expect(actualWords(null)).toBe('The provider does not have it.');
  expect(actualWords('')).toBe('No address is set.');
  expect(actualWords('https://other.example/sms')).toBe('https://other.example/sms');
  expect(actualWords('https://ours.example/sms#rc=3&rp=ct')).toBe('https://ours.example/sms');
});

it('reads an account by the rules of the contract', () => {
  const accountSid = `AC${'0a'.repeat(16)}`;
  const authToken = 'a-token-of-enough-letters';
  expect(readAccount({ accountSid: ` ${accountSid} `, authToken, messagingServiceSid: '' })).toEqual({
    account: { accountSid, authToken },
  });
  expect(readAccount({ accountSid: 'AC1', authToken: 'short', messagingServiceSid: 'x' })).toEqual({
    errors: {
      accountSid: 'must be AC and 32 hexadecimal digits',
      authToken: 'must have at least 16 characters',
      messagingServiceSid: 'must be MG and 32 hexadecimal digits',
    },
  });
});

test.each<[number, string[], boolean, string, string]>([
  [0, [], false, 'todo', 'Standard rules'],
  [0, [], true, 'done', 'Standard rules'],
  [1, [], false, 'done', 'Your rules'],
  [2, ['rover'], false, 'done', '1 word of yours'],
  [2, ['rover', 'wag'], false, 'done', '2 words of yours'],
])('policy words: version %i with %j, looked at: %s, is %s', (version, customWords, isSeen, state, word) => {
  expect(policyStep({ version, customWords }, isSeen)).toEqual({ state, word });
});

it('counts the steps behind, and takes a text that arrived for the proof', () => {
  const items = (last: 'done' | 'todo') => [
    { step: 'provider', state: 'done' } as const,
    { step: 'policy', state: 'skipped' } as const,
    { step: 'testText', state: last } as const,
  ];
  expect(progressWords(items('todo'))).toBe('2 of 3 steps done.');
  expect(progressWords(items('done'))).toBe('All set. Clients can text you.');
  expect(progressWords(null)).toBe('Six steps until clients can text you.');
  expect([testStep(items('done')).state, testStep(items('todo')).state]).toEqual(['done', 'todo']);
});
