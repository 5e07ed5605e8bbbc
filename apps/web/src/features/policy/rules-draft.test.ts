import { describe, expect, it, test } from 'vitest';
import { aRehearsal } from '../../testing/an-attempt';
import { changesNothing, scannedWords } from './rehearsal-words';
import { addEntry, changesOf, isSameRules, type RulesDraft, readinessOf } from './rules-draft';

const base: RulesDraft = {
  customWords: ['rover'],
  allowList: [],
  splitScan: { minutes: 10, messages: 5 },
  escalationDays: 30,
};
const changed = { ...base, customWords: ['rover', 'wag'] };
const now = new Date('2026-11-21T12:00:00Z');
const rehearsed = { rules: changed, version: 1, result: aRehearsal({ validUntil: '2026-11-22T12:00:00.000Z' }) };
const situation = { base, draft: changed, rehearsed, version: 1, now };

test.each([
  ['the rules in force need nothing', { draft: base }, 'unchanged'],
  [
    'other order is the same rules',
    { base: changed, draft: { ...changed, customWords: ['wag', 'rover'] } },
    'unchanged',
  ],
  ['changed rules need a rehearsal', { rehearsed: null }, 'notRehearsed'],
  ['one of other rules does not count', { draft: { ...changed, escalationDays: 14 } }, 'changedSince'],
  ['one against rules no longer in force does not count', { version: 2 }, 'overtaken'],
  ['one of yesterday does not count', { now: new Date('2026-11-22T12:00:00Z') }, 'expired'],
  ['a fresh one of exactly these counts', {}, 'ready'],
  ['an empty number is no rule', { draft: { ...changed, escalationDays: Number.NaN } }, 'invalid'],
  ['nor is one out of range', { draft: { ...changed, splitScan: { minutes: 61, messages: 5 } } }, 'invalid'],
])('%s', (_rule, over, expected) => expect(readinessOf({ ...situation, ...over })).toBe(expected));

it('sends what was changed and nothing else', () => {
  expect(changesOf(base, base)).toEqual({});
  expect(changesOf(base, { ...changed, escalationDays: 14 })).toEqual({
    customWords: ['rover', 'wag'],
    escalationDays: 14,
  });
  expect(isSameRules(base, changed)).toBe(false);
});

describe('adding', () => {
  test.each([
    ['a word is tidied', 'customWords', '  dog   walker ', { list: ['rover', 'dog walker'] }],
    ['one that is there stays once', 'customWords', 'rover', { list: ['rover'] }],
    ['one letter is no word', 'customWords', 'x', { error: 'Needs at least 2 letters or digits.' }],
    ['signs are no word', 'customWords', '!!', { error: 'Needs at least 2 letters or digits.' }],
    ['what is allowed has three characters', 'allowList', 'ab', { error: 'Needs at least 3 letters or digits.' }],
    ['nothing is endless', 'customWords', 'x'.repeat(101), { error: 'At most 100 characters.' }],
  ] as const)('%s', (_rule, name, typed, expected) => expect(addEntry(name, ['rover'], typed)).toEqual(expected));

  it('stops at what the office can keep', () => {
    const full = Array.from({ length: 200 }, (_, index) => `word ${index}`);
    expect(addEntry('customWords', full, 'one more')).toEqual({ error: 'At most 200 entries.' });
  });
});

it('says what a rehearsal looked at, and whether anything would differ', () => {
  expect(scannedWords(aRehearsal(), 'America/Chicago')).toBe('Tried on 412 texts from Aug 23 to Nov 21.');
  expect(scannedWords(aRehearsal({ isComplete: false, scanned: 20_000 }), 'America/Chicago')).toBe(
    'Tried on 20,000 texts from Aug 23 to Nov 21. There were more; the oldest were left out.',
  );
  expect([changesNothing(aRehearsal()), changesNothing(aRehearsal({ newlyCleared: 1 }))]).toEqual([true, false]);
});
