import type { ApiKey } from '@snout/contracts/api-keys';
import { API_SCOPES, type ApiScope } from '@snout/domain/access/api-scopes';
import { expect, it, test } from 'vitest';
import { inOrder, missingReads, SCOPE_WORDS, scopesWords, summaryWords } from './scope-words';

test.each<[ApiScope[], string]>([
  [['messages:send'], 'Send texts'],
  [['clients:write', 'messages:read'], 'Read texts, change clients'],
  [[...API_SCOPES], 'Everything a key may do'],
])('%j is %s', (scopes, words) => expect(scopesWords(scopes)).toBe(words));

it('every scope has words', () => expect(Object.keys(SCOPE_WORDS).sort()).toEqual([...API_SCOPES].sort()));

test.each<[ApiScope[], ApiScope[]]>([
  [['messages:read', 'messages:send'], []],
  [['clients:write', 'numbers:write', 'numbers:read'], ['clients:read']],
  [['bookings:read'], []],
])('%j misses %j', (scopes, missing) => expect(missingReads(scopes)).toEqual(missing));

const aKey = (id: string, revokedAt: string | null): ApiKey => ({
  id,
  name: id,
  prefix: 'snk_12345678',
  scopes: ['messages:read'],
  createdByName: 'Dana',
  lastUsedAt: null,
  revokedAt,
  createdAt: '2026-11-20T10:00:00Z',
});

it('revoked keys come last and are counted apart', () => {
  const keys = [aKey('new', null), aKey('gone', '2026-11-21T10:00:00Z'), aKey('old', null)];
  expect(inOrder(keys).map(({ id }) => id)).toEqual(['new', 'old', 'gone']);
  expect(summaryWords(keys)).toBe('2 keys in use, 1 revoked');
  expect(summaryWords([aKey('new', null)])).toBe('1 key in use');
});
