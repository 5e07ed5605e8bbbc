import { expect, test } from 'vitest';
import { sessionWords } from './session-words';

const NOW = new Date('2026-11-21T13:15:00Z');

test.each([
  [
    'an old one, seen today',
    { createdAt: '2026-11-20T16:42:00Z', lastSeenAt: '2026-11-21T13:10:00Z', ip: '203.0.113.7' },
    'Signed in Nov 20, 10:42 AM from 203.0.113.7. Last seen 7:10 AM.',
  ],
  [
    'one just opened is told once',
    { createdAt: '2026-11-21T13:10:05Z', lastSeenAt: '2026-11-21T13:10:40Z', ip: null },
    'Signed in 7:10 AM.',
  ],
])('%s', (_what, session, words) => expect(sessionWords(session, 'America/Chicago', NOW)).toBe(words));
