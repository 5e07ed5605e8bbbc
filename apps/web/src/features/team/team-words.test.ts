import type { Sitter } from '@snout/contracts/people';
import { describe, expect, it, test } from 'vitest';
import { aNumber } from '../../testing/a-number';
import {
  freeNumbers,
  inOrder,
  lockEffect,
  offboardEffects,
  offboardedWords,
  openWorkWords,
  sitterState,
  summaryWords,
} from './team-words';

const aSitter = (over: Partial<Sitter> = {}): Sitter => ({
  id: 'jess',
  name: 'Jess Moreno',
  email: 'jess@willow.example',
  status: 'active',
  messagingLockedAt: null,
  lockReason: null,
  businessNumber: '+15125550100',
  ...over,
});
const locked = { messagingLockedAt: '2026-11-21T16:00:00Z', lockReason: 'gave out a number' };

test.each<[string, Partial<Sitter>, string, string | null]>([
  ['one who is well', {}, 'Ready', null],
  ['one without a number', { status: 'onboarding', businessNumber: null }, 'Needs a number', 'recurring clients'],
  ['one who is locked', locked, 'Messaging locked', 'CST: gave out a number'],
  ['one who is locked and has no number', { ...locked, businessNumber: null }, 'Messaging locked', 'gave out'],
  [
    'one the policy locked',
    { ...locked, lockReason: 'thirdOffence' },
    'Messaging locked',
    'CST: a third text was held',
  ],
  ['one who has left, locked or not', { ...locked, status: 'offboarded' }, 'Has left', null],
])('%s', (_name, over, word, detail) => {
  const state = sitterState(aSitter(over), 'America/Chicago');
  expect(state.word).toBe(word);
  expect(state.detail).toEqual(detail === null ? null : expect.stringContaining(detail));
});

describe('the team', () => {
  const team = [
    aSitter({ name: 'Ann', status: 'offboarded', businessNumber: null }),
    aSitter({ name: 'Priya', ...locked }),
    aSitter({ name: 'Cleo', status: 'onboarding', businessNumber: null }),
  ];

  it('is told by name, and those who left come last', () =>
    expect(inOrder(team).map(({ name }) => name)).toEqual(['Cleo', 'Priya', 'Ann']));

  it('is summed up without those who left', () => {
    expect(summaryWords(team)).toBe('2 sitters, 1 without a number, 1 locked');
    expect(summaryWords([aSitter()])).toBe('1 sitter');
  });
});

it('offers only numbers that may become a sitter’s own', () => {
  const free = aNumber({ id: 'free', type: 'sitter' });
  const others = [
    aNumber({ type: 'pool' }),
    { ...free, id: 'taken', assignedToSitterId: 'marco' },
    { ...free, id: 'resting', cooldownUntil: '2026-12-01T00:00:00Z' },
    { ...free, id: 'used', neverSitterAgain: true },
    { ...free, id: 'away', status: 'quarantined' as const },
  ];
  expect(freeNumbers([...others, free], new Date('2026-11-21T16:00:00Z')).map(({ id }) => id)).toEqual(['free']);
});

test.each([
  [0, 0, 'Nothing is open.'],
  [1, 0, '1 window is open.'],
  [2, 1, '2 windows and 1 booking are open.'],
])('%d windows and %d bookings', (windows, bookings, words) =>
  expect(openWorkWords({ windows, bookings })).toBe(words),
);

describe('offboarding says', () => {
  const work = { windows: 1, bookings: 0 };
  const words = (over: Partial<Sitter>, heir: string | null, open = work) =>
    offboardEffects(aSitter(over), { work: open, heir }).join(' ');

  it('who answers from now on', () => {
    expect(words({}, 'Marco Bellini')).toContain('go to Marco');
    expect(words({}, null)).toContain('New texts go to you');
    expect(words({}, null, { windows: 0, bookings: 2 })).toContain('wait for a sitter');
  });

  it('only what will happen', () => {
    expect(words({ businessNumber: null }, null, { windows: 0, bookings: 0 })).not.toMatch(/rests|Open windows/);
    expect(words({}, null)).toContain('Jess’s number rests for 90 days');
  });
});

test.each([
  [0, 0, 'Jess has left.'],
  [1, 0, 'Jess has left. 1 window was handed on.'],
  [1, 2, 'Jess has left. 1 window and 2 bookings were handed on.'],
])('after %d windows and %d bookings moved', (windowsMoved, bookingsMoved, words) =>
  expect(offboardedWords('Jess', { windowsMoved, bookingsMoved })).toBe(words),
);

it('a lock says what it does', () => expect(lockEffect('Jess Moreno')).toMatch(/^Jess can read and write nothing/));
