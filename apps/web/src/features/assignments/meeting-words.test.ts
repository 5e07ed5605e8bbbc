import { expect, it } from 'vitest';
import { aMeeting } from '../../testing/a-job';
import { accessWords, toDecide, wordEffect } from './meeting-words';

it('says what the word after a meeting does', () => {
  expect(wordEffect(aMeeting(), 'approve')).toContain('texts on Jess’s own number');
  expect(wordEffect(aMeeting({ clientName: null }), 'fail')).toBe(
    'The client stays with the front desk, and Jess has no access any more.',
  );
});

it('says what a sitter with and without access sees', () => {
  expect(accessWords(aMeeting({ sitterAccess: true }), 'America/Chicago')).toContain('9:00 AM – 10:00 AM CST');
  expect(accessWords(aMeeting(), 'America/Chicago')).toBe('Texts of Maya Castillo go to you, also during the meeting.');
});

it('asks about meetings from the instant they end, until somebody has said a word', () => {
  const older = aMeeting({ id: 'older', endAt: '2026-11-20T16:00:00.000Z' });
  const done = aMeeting({ id: 'done', status: 'approved' });
  const idsAt = (iso: string) => toDecide([aMeeting(), done, older], new Date(iso)).map(({ id }) => id);
  expect(idsAt('2026-11-21T16:00:00.000Z')).toEqual(['older', 'meeting']);
  expect(idsAt('2026-11-21T15:59:59.999Z')).toEqual(['older']);
});
