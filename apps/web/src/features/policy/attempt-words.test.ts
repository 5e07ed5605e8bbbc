import { describe, expect, it, test } from 'vitest';
import { anAttempt, anAuthor } from '../../testing/an-attempt';
import {
  actsOf,
  foundPieces,
  fromTo,
  offenceTags,
  offenceWords,
  resolvedWords,
  toAllowList,
  whatHappened,
} from './attempt-words';

const locked = anAuthor({ messagingLockedAt: '2026-11-21T10:00:00.000Z', offencesInPeriod: 3 });
const client = anAuthor({ type: 'client', id: 'maya', name: 'Maya Castillo', offencesInPeriod: 0 });

test.each([
  ['a first offence has no tag', anAttempt(), []],
  ['a second is of high severity', anAttempt({ offenceNo: 2 }), ['High severity: second offence']],
  [
    'a third shows that messaging is locked',
    anAttempt({ offenceNo: 3, author: locked }),
    ['Messaging locked', 'High severity: offence 3'],
  ],
  ['a client has no offences', anAttempt({ author: client, offenceNo: 0, action: 'flagged' }), []],
])('%s', (_rule, attempt, tags) => expect(offenceTags(attempt).map(({ text }) => text)).toEqual(tags));

test.each([
  ['Jess Moreno to Maya Castillo', anAttempt()],
  ['Maya Castillo to the sitter', anAttempt({ author: client, action: 'flagged' })],
  ['Maya Castillo to the office', anAttempt({ author: client, action: 'warned' })],
])('says who wrote to whom: %s', (words, attempt) => expect(fromTo(attempt)).toBe(words));

test.each([
  ['It has a phone number in it, so it wasn’t sent. Maya has not seen it.', anAttempt()],
  ['It could not be checked, so it wasn’t sent. Maya has not seen it.', anAttempt({ findings: [] })],
  ['It has a phone number in it. The sitter sees the text without that.', anAttempt({ action: 'flagged' })],
])('says what was done: %s', (words, attempt) => expect(whatHappened(attempt)).toBe(words));

test.each([
  [0, 'No offences in 30 days'],
  [1, '1 offence in 30 days'],
  [3, '3 offences in 30 days'],
])('counts %i as "%s"', (offencesInPeriod, words) => {
  expect(offenceWords({ author: anAuthor({ offencesInPeriod }) }, 30)).toBe(words);
});

describe('what can be done', () => {
  it('is everything about a held text', () => {
    expect(actsOf(anAttempt())).toEqual({ send: true, discard: 'Discard', harmless: 'Not a violation', unlock: false });
  });
  it('is no sending of what was never held', () => {
    const acts = actsOf(anAttempt({ action: 'flagged', canForceSend: false, author: client }));
    expect(acts).toEqual({ send: false, discard: 'Keep it hidden', harmless: 'Not a violation', unlock: false });
  });
  it('is nothing more about one that was set aside', () => {
    const acts = actsOf(anAttempt({ status: 'resolved', resolution: 'confirmed', canForceSend: false }));
    expect(acts).toEqual({ send: false, discard: null, harmless: null, unlock: false });
  });
  it('is still sending for one that was found harmless', () => {
    const acts = actsOf(anAttempt({ status: 'resolved', resolution: 'falsePositive' }));
    expect(acts).toMatchObject({ send: true, discard: null, harmless: null });
  });
  it('is unlocking while the sitter is locked', () => expect(actsOf(anAttempt({ author: locked })).unlock).toBe(true));
});

it('says who judged it and how', () => {
  expect(resolvedWords(anAttempt())).toBeNull();
  const sent = anAttempt({ status: 'resolved', resolution: 'forceSent', resolvedByName: 'Dana Whitfield' });
  expect(resolvedWords(sent)).toBe('Dana Whitfield sent it anyway.');
});

describe('the allow-list', () => {
  const found = foundPieces({
    text: 'ig: jess or ig: jess',
    findings: [0, 12].map((start) => ({ type: 'socialMedia', severity: 'block', start, end: start + 8, rule: 'x' })),
  });
  it('offers each piece once', () => expect(found).toEqual(['ig: jess']));
  test.each<[string, string[], string[], true | string[] | undefined]>([
    ['nothing chosen allows nothing', [], ['a@b.example'], undefined],
    ['all chosen goes by the word', ['a@b.example'], ['a@b.example'], true],
    ['a part goes as it is written', ['venmo'], ['venmo', 'book me'], ['venmo']],
  ])('%s', (_rule, chosen, all, expected) => expect(toAllowList(chosen, all)).toEqual(expected));
});
