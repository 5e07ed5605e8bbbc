import type { User } from '@snout/contracts/users';
import { expect, it, test } from 'vitest';
import { disableEffects, inOrder, isLastOwner, mayBeInvited, summaryWords } from './user-words';

const aUser = (change: Partial<User>): User => ({
  id: 'dana',
  name: 'Dana Whitfield',
  email: 'dana@willow.example',
  role: 'owner',
  status: 'active',
  sitterId: null,
  hasTotp: true,
  lastSeenAt: '2026-11-20T10:00:00Z',
  createdAt: '2026-01-01T10:00:00Z',
  ...change,
});
const dana = aUser({});
const otto = aUser({ id: 'otto', name: 'Otto', hasTotp: false });
const jess = aUser({ id: 'jess', name: 'Jess Moreno', role: 'sitter', hasTotp: false });
const cleo = aUser({ id: 'cleo', name: 'Cleo', role: 'sitter', status: 'invited', lastSeenAt: null });
const gone = aUser({ id: 'gone', name: 'Abe', status: 'disabled' });

it('shows who is in first, owners before sitters', () => {
  expect(inOrder([gone, cleo, jess, otto, dana]).map(({ id }) => id)).toEqual(['dana', 'otto', 'jess', 'cleo', 'gone']);
});

test.each([
  [[dana], '1 owner, 0 sitters'],
  [[dana, otto, jess, cleo, gone], '2 owners, 1 sitter, 1 invited, 1 owner without two-step sign-in'],
])('sums up', (users, words) => expect(summaryWords(users)).toBe(words));

test.each([
  ['the only owner', dana, [dana, jess, gone], true],
  ['one of two', dana, [dana, otto], false],
  ['the only one who has come in', dana, [dana, aUser({ id: 'x', status: 'invited' })], true],
  ['a sitter', jess, [dana, jess], false],
  ['who is out already', gone, [dana, gone], false],
] as const)('%s: the last owner is %s', (_what, user, users, last) => expect(isLastOwner(user, users)).toBe(last));

test.each([
  [cleo, true],
  [jess, false],
  [gone, false],
  [aUser({ status: 'disabled', lastSeenAt: null }), true],
])('may be invited again', (user, may) => expect(mayBeInvited(user)).toBe(may));

it('taking access away says what becomes of keys, of work and of oneself', () => {
  expect(disableEffects(otto, false)).toEqual([
    expect.stringContaining('Otto is signed out'),
    expect.stringContaining('API keys Otto'),
  ]);
  expect(disableEffects(dana, true)[0]).toContain('You are signed out');
  expect(disableEffects(jess, false)[1]).toContain('offboard them in Team');
  expect(disableEffects(cleo, false)).toEqual([expect.stringContaining('The link Cleo has works no more')]);
});
