import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../shared/org-settings';
import { changePolicy, policyFingerprint, toOrgPolicy } from './org-policy';

const POLICY = toOrgPolicy(DEFAULT_SETTINGS);

test('what is left out of a change stays', () => {
  const policy = changePolicy({ ...POLICY, customWords: ['cash'] }, { allowList: ['vet.example'] });
  expect(policy).toEqual({ ...POLICY, customWords: ['cash'], allowList: ['vet.example'] });
});

test('entries are trimmed, kept once and put in order', () => {
  expect(changePolicy(POLICY, { customWords: [' tip  jar ', 'cash', 'tip jar', ' '] }).customWords).toEqual([
    'cash',
    'tip jar',
  ]);
});

test('the order in which words are written makes no other rules', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const one = policyFingerprint(changePolicy(POLICY, { customWords: words }));
      expect(policyFingerprint(changePolicy(POLICY, { customWords: [...words].reverse() }))).toBe(one);
    }),
  );
});

test.each([
  ['a word', { customWords: ['cash'] }],
  ['an allowed entry', { allowList: ['cash'] }],
  ['the span of the split scan', { splitScan: { minutes: 11, messages: 5 } }],
  ['its messages', { splitScan: { minutes: 10, messages: 6 } }],
  ['the period', { escalationDays: 31 }],
])('%s makes other rules', (_what, changes) => {
  expect(policyFingerprint(changePolicy(POLICY, changes))).not.toBe(policyFingerprint(POLICY));
});
