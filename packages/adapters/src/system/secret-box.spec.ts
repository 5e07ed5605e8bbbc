import { parseKeyring, secretBox } from './secret-box';

const entry = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const ORG = { orgId: 'org-1' };
const sealed = secretBox(parseKeyring(entry('a', 1))).seal(ORG, 'token', 'hush');

test('opens what it sealed, and never seals alike twice', () => {
  const box = secretBox(parseKeyring(entry('a', 1)));
  expect(box.open(ORG, 'token', sealed)).toBe('hush');
  expect(box.seal(ORG, 'token', 'hush')).not.toBe(box.seal(ORG, 'token', 'hush'));
});

test('after a rotation the new key seals and the old one still opens', () => {
  const rotated = secretBox(parseKeyring(`${entry('b', 2)},${entry('a', 1)}`));
  expect(rotated.open(ORG, 'token', sealed)).toBe('hush');
  expect(rotated.seal(ORG, 'token', 'x').split('.')[1]).toBe('b');
});

test.each<[string, () => unknown]>([
  ['another organisation', () => secretBox(parseKeyring(entry('a', 1))).open({ orgId: 'org-2' }, 'token', sealed)],
  ['another field', () => secretBox(parseKeyring(entry('a', 1))).open(ORG, 'phone', sealed)],
  ['a key that is gone', () => secretBox(parseKeyring(entry('b', 2))).open(ORG, 'token', sealed)],
  ['another key of that name', () => secretBox(parseKeyring(entry('a', 3))).open(ORG, 'token', sealed)],
  ['a changed byte', () => secretBox(parseKeyring(entry('a', 1))).open(ORG, 'token', `${sealed.slice(0, -2)}AA`)],
  ['another form', () => secretBox(parseKeyring(entry('a', 1))).open(ORG, 'token', 'plain')],
])('%s cannot open it', (_case, open) => expect(open).toThrow());

test.each(['', 'a', 'a:c2hvcnQ=', `:${Buffer.alloc(32).toString('base64')}`])('the keyring "%s" is refused', (text) =>
  expect(() => parseKeyring(text)).toThrow(/encryption key/i),
);
