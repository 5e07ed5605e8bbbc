import { type ConsentKeyword, recognizeConsentKeyword } from './keywords';

test.each<[string, ConsentKeyword | null]>([
  ...'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT ARRET ALTO PARAR'
    .split(' ')
    .map((word) => [word, 'optOut'] as [string, ConsentKeyword]),
  ['opt out', 'optOut'],
  ['Opt-Out', 'optOut'],
  ['Arrêt', 'optOut'],
  ['  stop.  ', 'optOut'],
  ['"Stop!!!"', 'optOut'],
  ['stop 🙏', 'optOut'],
  ['ＳＴＯＰ', 'optOut'],
  ['st\u200bop', 'optOut'],
  ['START', 'optIn'],
  ['unstop', 'optIn'],
  ['Help?', 'help'],
  ['info', 'help'],
  ['stop it', null],
  ['please stop', null],
  ['can we cancel the walk?', null],
  ['the end', null],
  ['constructor', null],
  ['', null],
  ['!!!', null],
])('%j → %s', (body, keyword) => {
  expect(recognizeConsentKeyword(body, { optedOut: false })).toBe(keyword);
  expect(recognizeConsentKeyword(body, { optedOut: true })).toBe(keyword);
});

test.each([
  ['YES opts in somebody who is opted out', true, 'optIn'],
  ['YES is an ordinary word otherwise', false, null],
])('%s', (_rule, optedOut, keyword) => {
  expect(recognizeConsentKeyword('Yes!', { optedOut })).toBe(keyword);
});
