import { NUMBER_STATUSES, type NumberStatus, type NumberType } from '../shared/vocabulary';
import {
  canMoveNumber,
  cooldownEnd,
  decideAssignToSitter,
  decideClassChange,
  decideDelete,
  decideFrontDeskTakeover,
  decideQuarantine,
  decideRestore,
  type LifecycleNumber,
} from './number-lifecycle';

const AT = new Date('2026-05-04T10:00:00Z');
const LATER = new Date(AT.getTime() + 1);
const E164 = '+15125550134';
const aNumber = (over: Partial<LifecycleNumber> = {}): LifecycleNumber => ({
  type: 'sitter',
  status: 'active',
  assignedSitterId: null,
  cooldownUntil: null,
  neverSitterAgain: false,
  ...over,
});
const allowed = { kind: 'allowed' };
const refused = (why: string) => ({ kind: 'refused', why });

test.each<[NumberStatus, NumberStatus[]]>([
  ['active', ['quarantined', 'released']],
  ['quarantined', ['active', 'released']],
  ['released', []],
])('%s may become %j', (from, next) => {
  expect(NUMBER_STATUSES.filter((to) => canMoveNumber(from, to))).toEqual(next);
});

test.each([
  ['a free one', {}, allowed],
  ['one they already have', { assignedSitterId: 'ann' }, allowed],
  ["another sitter's", { assignedSitterId: 'bob' }, refused('alreadyAssigned')],
  ['one of another class', { type: 'pool' as const }, refused('wrongClass')],
  ['one in quarantine', { status: 'quarantined' as const }, refused('notActive')],
  ['one that rests', { cooldownUntil: LATER }, refused('inCooldown')],
  ['one whose rest ends now', { cooldownUntil: AT }, allowed],
  ['one that was the identity of another', { neverSitterAgain: true }, refused('neverSitterAgain')],
])('assigning %s', (_rule, over, expected) => {
  expect(decideAssignToSitter(aNumber(over), 'ann', AT)).toEqual(expected);
});

test.each([
  ['one in quarantine', { status: 'quarantined' as const }, false, allowed],
  ['one before its rest ends', { status: 'quarantined' as const, cooldownUntil: LATER }, false, refused('inCooldown')],
  ['an active one', {}, false, refused('notQuarantined')],
  [
    'a second front desk',
    { status: 'quarantined' as const, type: 'frontDesk' as const },
    true,
    refused('frontDeskTaken'),
  ],
])('restoring %s', (_rule, over, hasOtherFrontDesk, expected) => {
  expect(decideRestore(aNumber(over), { at: AT, hasOtherFrontDesk })).toEqual(expected);
});

test.each([
  ['with the whole number typed', {}, E164, allowed],
  ['with a part of it', {}, '0134', refused('confirmationMismatch')],
  ['without a word', {}, null, refused('confirmationMismatch')],
  ['twice', { status: 'released' as const }, E164, refused('alreadyReleased')],
  ['of the working front desk', { type: 'frontDesk' as const }, E164, refused('frontDeskIsPermanent')],
])('giving back %s', (_rule, over, confirm, expected) => {
  expect(decideDelete(aNumber(over), E164, confirm)).toEqual(expected);
});

test('only an active number goes into quarantine', () => {
  expect(decideQuarantine(aNumber())).toEqual(allowed);
  expect(decideQuarantine(aNumber({ status: 'released' }))).toEqual(refused('notActive'));
});

test.each<[string, Partial<LifecycleNumber>, NumberType, object, object]>([
  ['pool to sitter, never a sitter before', { type: 'pool' }, 'sitter', {}, allowed],
  [
    'pool to sitter, once another sitter',
    { type: 'pool' },
    'sitter',
    { wasSitterIdentity: true },
    refused('neverSitterAgain'),
  ],
  ['sitter to pool, free', {}, 'pool', { wasSitterIdentity: true }, allowed],
  ['sitter to pool, in use', { assignedSitterId: 'ann' }, 'pool', {}, refused('alreadyAssigned')],
  ['sitter to pool, resting', { cooldownUntil: LATER }, 'pool', {}, refused('inCooldown')],
  ['to a second front desk', { type: 'pool' }, 'frontDesk', { hasOtherFrontDesk: true }, refused('frontDeskTaken')],
  ['away from the front desk', { type: 'frontDesk' }, 'pool', {}, refused('frontDeskIsPermanent')],
  ['to the same class', { assignedSitterId: 'ann' }, 'sitter', {}, allowed],
  ['in quarantine', { status: 'quarantined' }, 'pool', {}, refused('notActive')],
  ['with clients bound to it', { type: 'pool' }, 'sitter', { isInUse: true }, refused('inUse')],
  ['to the same class, with clients bound to it', { type: 'pool' }, 'pool', { isInUse: true }, allowed],
])('class change %s', (_rule, over, to, facts, expected) => {
  const given = { hasOtherFrontDesk: false, wasSitterIdentity: false, isInUse: false, at: AT, ...facts };
  expect(decideClassChange(aNumber(over), to, given)).toEqual(expected);
});

test.each<[string, Partial<LifecycleNumber>, boolean, object]>([
  ['a free pool number', { type: 'pool' }, false, allowed],
  ['a sitter number nobody has', {}, false, allowed],
  ['the front desk itself', { type: 'frontDesk' }, true, allowed],
  ['a number in quarantine', { type: 'pool', status: 'quarantined' }, false, refused('notActive')],
  ['a released number', { type: 'pool', status: 'released' }, false, refused('notActive')],
  [
    'a number on its way back to the provider',
    { type: 'pool', isBeingReleased: true },
    false,
    refused('beingReleased'),
  ],
  ['a sitter’s number', { assignedSitterId: 'ann' }, false, refused('alreadyAssigned')],
  ['the former identity of a sitter', { type: 'pool', neverSitterAgain: true }, false, refused('neverSitterAgain')],
  ['one that rests', { type: 'pool', cooldownUntil: LATER }, false, refused('inCooldown')],
  ['a pool number with clients bound to it', { type: 'pool' }, true, refused('inUse')],
])('taking over as the front desk: %s', (_rule, over, isInUse, expected) => {
  expect(decideFrontDeskTakeover(aNumber(over), { isInUse, at: AT })).toEqual(expected);
});

test('a cooldown of 90 days is 90 times 24 hours', () => {
  expect(cooldownEnd(AT, 90)).toEqual(new Date('2026-08-02T10:00:00Z'));
});
