import { expect, it, test } from 'vitest';
import { confirmWord, erasureWords } from './keeping-words';

test.each([
  [null, 0, null],
  ['2026-01-03T16:42:00Z', 0, 'This client was erased on Jan 3. The phone provider has removed their texts, too.'],
  [
    '2026-01-03T16:42:00Z',
    1,
    'This client was erased on Jan 3. 1 text is still being removed at the phone provider; that goes on by itself.',
  ],
  [
    '2026-01-03T16:42:00Z',
    12,
    'This client was erased on Jan 3. 12 texts are still being removed at the phone provider; that goes on by itself.',
  ],
])('erased %s with %i texts left at the provider', (erasedAt, leftAtProvider, words) =>
  expect(erasureWords({ erasedAt, leftAtProvider }, 'America/Chicago')).toBe(words),
);

it('the name is typed as it stands on the card, or ERASE where there is none', () =>
  expect([confirmWord({ name: 'Maya Castillo' }), confirmWord({ name: null })]).toEqual(['Maya Castillo', 'ERASE']));
