import type { ApiKey } from '@snout/contracts/api-keys';
import { API_SCOPES, type ApiScope } from '@snout/domain/access/api-scopes';

/** What a key may do, for who gives it. Writing does not include reading. */
export const SCOPE_WORDS: Readonly<Record<ApiScope, { label: string; detail: string }>> = {
  'messages:read': { label: 'Read texts', detail: 'Every conversation, what was said, and whether it arrived.' },
  'messages:send': { label: 'Send texts', detail: 'To clients, in your name. The same rules hold as for people.' },
  'clients:read': { label: 'Read clients', detail: 'Names, pets, phone numbers and e-mail addresses.' },
  'clients:write': { label: 'Change clients', detail: 'Add, change, merge and import them.' },
  'bookings:read': { label: 'Read bookings', detail: 'Who visits whom, and when.' },
  'bookings:write': { label: 'Change bookings', detail: 'Make, move and cancel them. This decides who gets texts.' },
  'numbers:read': { label: 'Read numbers', detail: 'Your business numbers, their states and who has them.' },
  'numbers:write': {
    label: 'Change numbers',
    detail: 'Buy, assign and give back. Buying costs money at the provider.',
  },
};

/** Read texts, change clients: in the order they are offered. */
export function scopesWords(scopes: readonly ApiScope[]): string {
  if (API_SCOPES.every((scope) => scopes.includes(scope))) return 'Everything a key may do';
  const labels = API_SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => SCOPE_WORDS[scope].label);
  return labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(', ');
}

/** Whatever may write, without what it needs to see what it wrote to. */
export function missingReads(scopes: readonly ApiScope[]): ApiScope[] {
  const pairs = [
    ['messages:send', 'messages:read'],
    ['clients:write', 'clients:read'],
    ['bookings:write', 'bookings:read'],
    ['numbers:write', 'numbers:read'],
  ] as const;
  return pairs.filter(([write, read]) => scopes.includes(write) && !scopes.includes(read)).map(([, read]) => read);
}

/** Those that open something, the newest first, and after them the revoked ones. */
export const inOrder = (keys: readonly ApiKey[]): ApiKey[] =>
  keys.toSorted((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null));

/** 2 keys, 1 revoked */
export function summaryWords(keys: readonly ApiKey[]): string {
  const open = keys.filter(({ revokedAt }) => revokedAt === null).length;
  const revoked = keys.length - open;
  return `${open} ${open === 1 ? 'key' : 'keys'} in use${revoked > 0 ? `, ${revoked} revoked` : ''}`;
}
