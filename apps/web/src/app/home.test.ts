import { expect, test } from 'vitest';
import { isFor } from './home';

test.each([
  ['owner', '/messages?thread=1', true],
  ['owner', '/sitter/inbox', false],
  ['sitter', '/sitter/inbox?thread=1', true],
  ['sitter', '/messages', false],
  ['owner', '/account', true],
  ['sitter', '/account', true],
  ['owner', '//elsewhere.example', false],
  ['owner', '/\\elsewhere.example', false],
  ['owner', 'https://elsewhere.example', false],
  ['owner', undefined, false],
] as const)('%s goes on to %s after signing in: %s', (role, href, may) => expect(isFor(role, href)).toBe(may));
