import { weakPassword } from './weak-password';

test.each([
  'password12',
  'Password2024!',
  'p@ssw0rd123',
  'P@$$w0rd!!!',
  'qwertyuiop',
  'qwerty123456',
  '1234567890',
  '0987654321',
  'qazwsxedc2024',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1212121212',
  'Welcome12345',
  'iloveyou!!',
  'letmein2026',
  'Sunshine#99',
  'abcdefghij',
  'dogwalker2026',
  'snoutos12345',
  '19870412-2026',
  'asdfghjkl123',
  'monkey!!!!!!',
  'correcthorsebatterystaple',
])('%s is on every list of stolen passwords', (password) => expect(weakPassword(password)).toBe('common'));

test.each(['', 'short', 'Tr0ub4dor', '🐕🐕🐕🐕🐕'])('%s is too short', (password) =>
  expect(weakPassword(password)).toBe('short'),
);

test.each([
  'correct horse battery',
  'a password that is long enough',
  'Rex eats 3 socks',
  'wv7#kPq2!x',
  'violet-bus-kettle',
  'ich mag keine Katzen',
  'déjà vu encore',
  'tractor lamp 42',
])('%s will do', (password) => expect(weakPassword(password)).toBeNull());
