import { applyConsent, type ConsentState } from './consent-state';
import { decideOwnerConsent, type OwnerConsentDecision, type OwnerConsentFacts } from './decide-owner-consent';

const facts = (over: Partial<OwnerConsentFacts>): OwnerConsentFacts => ({
  state: 'open',
  kind: 'optOut',
  wording: null,
  newMessage: null,
  ...over,
});
const record = (entry: 'optOut' | 'optIn' | 'express' | 'written' | 'dismissed'): OwnerConsentDecision => ({
  kind: 'record',
  entry,
});
const THEIR_WORD: OwnerConsentDecision = { kind: 'refused', why: 'needsTheirWord' };

test.each<[string, Partial<OwnerConsentFacts>, OwnerConsentDecision]>([
  ['an opt-out told on the phone counts', {}, record('optOut')],
  ['a suspected opt-out can be confirmed', { state: 'suspectedOptOut' }, record('optOut')],
  ['an opt-out counts once', { state: 'optedOut' }, { kind: 'unchanged' }],
  ['a suspected opt-out can be dismissed', { kind: 'dismissed', state: 'suspectedOptOut' }, record('dismissed')],
  ['a STOP cannot be dismissed', { kind: 'dismissed', state: 'optedOut' }, THEIR_WORD],
  ['nothing cannot be dismissed', { kind: 'dismissed' }, { kind: 'refused', why: 'nothingToDismiss' }],
  ['nobody is opted in by the office', { kind: 'optIn', state: 'optedOut' }, THEIR_WORD],
  ['nor when it is only suspected', { kind: 'optIn', state: 'suspectedOptOut' }, THEIR_WORD],
  [
    'their own new message allows it',
    { kind: 'optIn', state: 'optedOut', newMessage: 'Is Ann free?' },
    record('optIn'),
  ],
  ['a message that says stop again does not', { kind: 'optIn', state: 'optedOut', newMessage: 'STOP' }, THEIR_WORD],
  ['in plain words neither', { kind: 'optIn', state: 'optedOut', newMessage: 'I said stop texting me' }, THEIR_WORD],
  ['HELP is no wish for texts', { kind: 'optIn', state: 'optedOut', newMessage: 'help' }, THEIR_WORD],
  ['who is not opted out needs no opting in', { kind: 'optIn' }, { kind: 'unchanged' }],
  ['spoken consent does not undo a STOP', { kind: 'express', state: 'optedOut' }, THEIR_WORD],
  ['spoken consent is kept', { kind: 'express' }, record('express')],
  ['written consent needs its words', { kind: 'written', state: 'optedOut' }, { kind: 'wordingNeeded' }],
  ['three letters are no record', { kind: 'written', wording: ' ok ' }, { kind: 'wordingNeeded' }],
  [
    'recorded written consent undoes a STOP',
    { kind: 'written', state: 'optedOut', wording: 'Signed the service agreement on May 2' },
    record('written'),
  ],
])('%s', (_rule, over, decision) => expect(decideOwnerConsent(facts(over))).toEqual(decision));

test.each<[ConsentState, Parameters<typeof applyConsent>[1], ConsentState]>([
  ['open', 'suspectedOptOut', 'suspectedOptOut'],
  ['suspectedOptOut', 'optOut', 'optedOut'],
  ['optedOut', 'suspectedOptOut', 'optedOut'],
  ['optedOut', 'implied', 'optedOut'],
  ['optedOut', 'express', 'optedOut'],
  ['optedOut', 'optIn', 'open'],
  ['optedOut', 'written', 'open'],
  ['suspectedOptOut', 'dismissed', 'open'],
])('%s and then %s is %s', (before, kind, after) => expect(applyConsent(before, kind)).toBe(after));
