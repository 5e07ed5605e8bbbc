import type { BusinessNumber } from '@snout/contracts/numbers';
import { describe, expect, it, test } from 'vitest';
import { aNumber } from '../../testing/a-number';
import { toImported, toSearch } from './new-number';
import {
  type ActName,
  assignEffect,
  giveBackEffect,
  isWholeNumber,
  offerOf,
  quarantineEffect,
  replaceEffects,
} from './number-acts';

const AT = new Date('2026-11-21T16:00:00Z');
const withJess = { type: 'sitter', assignedToSitterId: 's', assignedToName: 'Jess' } as const;
const resting = { status: 'quarantined', cooldownUntil: '2027-02-18T18:00:00Z' } as const;

describe('what may be done with a number', () => {
  test.each<[string, Partial<BusinessNumber>, ActName[], string | null]>([
    ['a free pool number', {}, ['changeClass', 'replaceFrontDesk', 'quarantine', 'giveBack'], null],
    ['one that a client texts', { boundClients: 1 }, ['quarantine', 'giveBack'], '1 client texts this number'],
    ['one that a sitter left', { neverSitterAgain: true }, ['quarantine', 'giveBack'], 'it stays a pool number'],
    [
      'a free sitter number',
      { type: 'sitter' },
      ['assign', 'changeClass', 'replaceFrontDesk', 'quarantine', 'giveBack'],
      null,
    ],
    ['a sitter’s number', withJess, ['quarantine', 'giveBack'], 'Jess talks from it'],
    ['the front desk', { type: 'frontDesk' }, ['replaceFrontDesk'], 'It can only be replaced'],
    ['a front desk that was set aside', { type: 'frontDesk', status: 'quarantined' }, ['giveBack'], 'front desk now'],
    ['a quarantined number', { status: 'quarantined' }, ['restore', 'giveBack'], null],
    ['a resting number', resting, ['giveBack'], null],
    ['one on its way back', { status: 'quarantined', isBeingReleased: true }, ['giveBack'], null],
    ['one given back', { status: 'released' }, [], 'has this number back'],
  ])('%s', (_name, over, acts, why) => {
    const offer = offerOf(aNumber(over), {
      at: AT,
      hasOtherFrontDesk: over.type !== 'frontDesk' || Boolean(over.status),
    });
    expect(offer.acts).toEqual(acts);
    expect(offer.why).toEqual(why === null ? null : expect.stringContaining(why));
  });

  it('offers the front desk only while there is none, and never a sitter’s old identity as a sitter number', () => {
    const classes = (over: Partial<BusinessNumber>, hasOtherFrontDesk: boolean) =>
      offerOf(aNumber(over), { at: AT, hasOtherFrontDesk }).classes;
    expect(classes({}, true)).toEqual(['sitter']);
    expect(classes({}, false)).toEqual(['frontDesk', 'sitter']);
    expect(classes({ neverSitterAgain: true }, true)).toEqual([]);
  });
});

test.each([
  ['+15125550100', true],
  ['(512) 555-0100', true],
  ['512.555.0100', true],
  ['1 512 555 0100', true],
  ['555-0100', false],
  ['0100', false],
  ['', false],
  ['+15125550101', false],
])('%s is the whole number: %s', (typed, isWhole) => {
  expect(isWholeNumber(typed, '+15125550100')).toBe(isWhole);
});

it('says in one sentence what an act does', () => {
  expect(assignEffect({ name: 'Jess', businessNumber: '+15125550100' })).toBe(
    'Jess talks to clients from this number during a window, and (512) 555-0100 is free again.',
  );
  expect(assignEffect({ name: 'Jess', businessNumber: null })).not.toContain('free again');
  expect(quarantineEffect({ assignedToName: 'Jess' })).toMatch(/^Jess can no longer .* will go to you\.$/);
  expect(quarantineEffect({ assignedToName: null })).toContain('texts to it will go to you');
  expect(giveBackEffect({ boundClients: 0 })).toMatch(/^Texts to it can no longer .* cannot be undone/);
  expect(replaceEffects({ next: '+15125550114', old: '+15125550100' })).toEqual([
    expect.stringContaining('goes over to (512) 555-0114'),
    expect.stringContaining('(512) 555-0100 only receives'),
    expect.stringContaining('Tell them'),
  ]);
  expect(giveBackEffect({ boundClients: 9 })).toMatch(/^The 9 clients who know it/);
});

test.each([
  ['512', { areaCode: '512' }],
  [' tx ', { region: 'TX' }],
  ['112', null],
  ['5125', null],
  ['', null],
])('"%s" searches for %j', (text, expected) => {
  expect(toSearch(text)).toEqual(expected);
});

const SID = `PN${'0a'.repeat(16)}`;
test.each([
  ['(512) 555-0134', { e164: '+15125550134' }],
  ['+44 20 7946 0000', { e164: '+442079460000' }],
  [SID, { sid: SID }],
  ['PN12', null],
  ['hello', null],
])('"%s" imports %j', (text, expected) => {
  expect(toImported(text)).toEqual(expected);
});
