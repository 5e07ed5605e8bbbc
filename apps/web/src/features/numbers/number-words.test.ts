import type { BusinessNumber } from '@snout/contracts/numbers';
import { expect, it, test } from 'vitest';
import { aNumber } from '../../testing/a-number';
import { healthWords, holderWords, numbersToShow, statusWords, summaryWords } from './number-words';

const ZONE = 'America/Chicago';
const NOW = new Date('2026-11-21T16:00:00Z');
const IN_FEBRUARY = '2027-02-18T18:00:00Z';
const resting = { status: 'quarantined', cooldownUntil: IN_FEBRUARY, neverSitterAgain: true } as const;

test.each<[string, Partial<BusinessNumber>, object]>([
  ['is in use', {}, { tone: 'success', word: 'Active', detail: null }],
  [
    'was a sitter’s and rested',
    { neverSitterAgain: true },
    { word: 'Active', detail: expect.stringContaining('pool only') },
  ],
  ['was a sitter’s and rests', resting, { word: 'Resting', detail: 'Usable as pool from Feb 18 (90-day rest)' }],
  ['rests no more', { ...resting, cooldownUntil: '2026-11-21T15:59:59Z' }, { word: 'Quarantined' }],
  ['is kept from sending', { status: 'quarantined' }, { tone: 'warn', word: 'Quarantined' }],
  ['is on its way back', { status: 'quarantined', isBeingReleased: true }, { word: 'Being given back' }],
  ['is gone', { status: 'released', isBeingReleased: false }, { tone: 'neutral', word: 'Given back', detail: null }],
])('a number that %s', (_name, over, expected) => {
  expect(statusWords(aNumber(over), ZONE, NOW)).toMatchObject(expected);
});

test.each([
  [0, 0, null, 'neutral', 'No texts yet', null],
  [0, 0, '2026-10-01T00:00:00Z', 'neutral', 'None in 7 days', null],
  [12, 0, '2026-11-20T00:00:00Z', 'success', '100% delivered', null],
  [999, 1, '2026-11-20T00:00:00Z', 'success', '99% delivered', '1 of 1000 failed'],
  [85, 15, '2026-11-20T00:00:00Z', 'warn', '85% delivered', '15 of 100 failed'],
  [0, 3, '2026-11-20T00:00:00Z', 'danger', '0% delivered', '3 of 3 failed'],
])('%i delivered and %i failed reads as it is', (delivered7d, failed7d, lastUsedAt, tone, word, detail) => {
  expect(healthWords({ delivered7d, failed7d, lastUsedAt })).toEqual({ tone, word, detail });
});

test.each<[string, Partial<BusinessNumber>]>([
  ['Jess', { type: 'sitter', assignedToName: 'Jess' }],
  ['Nobody yet', { type: 'sitter' }],
  ['Nobody', { type: 'sitter', neverSitterAgain: true, boundClients: 2 }],
  ['The office', { type: 'frontDesk' }],
  ['Free', {}],
  ['1 client', { boundClients: 1 }],
  ['3 clients', { boundClients: 3 }],
  ['Nobody', { status: 'released', boundClients: 3 }],
])('it is with: %s', (words, over) => {
  expect(holderWords(aNumber(over))).toBe(words);
});

it('counts each number once, and those given back not at all', () => {
  const numbers = [
    aNumber({ type: 'frontDesk' }),
    ...Array.from({ length: 6 }, () => aNumber({ type: 'sitter' })),
    ...Array.from({ length: 4 }, () => aNumber()),
    aNumber({ ...resting, type: 'sitter' }),
    aNumber({ status: 'released' }),
  ];
  expect(summaryWords(numbers, NOW)).toBe('1 front desk, 6 sitter, 4 pool, 1 cooling down');
  expect(summaryWords([aNumber({ status: 'quarantined' })], NOW)).toBe('1 quarantined');
  expect(summaryWords([], NOW)).toBe('');
});

it('lists what is in use first, by class, and what was given back only when asked', () => {
  const numbers = [
    aNumber({ id: 'gone', status: 'released' }),
    aNumber({ id: 'pool' }),
    aNumber({ id: 'kept', status: 'quarantined', type: 'sitter' }),
    aNumber({ id: 'free', type: 'sitter' }),
    aNumber({ id: 'jess', type: 'sitter', assignedToName: 'Jess' }),
    aNumber({ id: 'desk', type: 'frontDesk' }),
  ];
  const ids = (filter: Parameters<typeof numbersToShow>[1]) => numbersToShow(numbers, filter).map(({ id }) => id);
  expect(ids({})).toEqual(['desk', 'jess', 'free', 'pool', 'kept']);
  expect(ids({ type: 'sitter' })).toEqual(['jess', 'free', 'kept']);
  expect(ids({ status: 'released' })).toEqual(['gone']);
  expect(ids({ type: 'pool', status: 'quarantined' })).toEqual([]);
});
