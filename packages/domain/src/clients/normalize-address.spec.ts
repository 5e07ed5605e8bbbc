import { maskAddress, normalizeEmail, normalizeTelegram } from './normalize-address';

it.each([
  [' Rex.Owner@Example.COM ', 'rex.owner@example.com'],
  ['a@b.co', 'a@b.co'],
  ['nobody', null],
  ['a@b', null],
  ['a b@c.example', null],
  ['a@@b.example', null],
  ['a@b..example', null],
  ['"a"@b.example', null],
  [`${'a'.repeat(250)}@b.example`, null],
])('the e-mail %p is kept as %p', (text, kept) => expect(normalizeEmail(text)).toBe(kept));

it.each([
  ['@Rex_Owner', '@rex_owner'],
  ['123456789', '123456789'],
  ['@a', null],
  ['rex', null],
])('the Telegram name %p is kept as %p', (text, kept) => expect(normalizeTelegram(text)).toBe(kept));

it('nobody can be reached by a masked address', () => {
  expect(maskAddress('+15125550123')).toBe('…23');
  expect(maskAddress('rex@example.com')).toBe('r…@…');
});
