import { expect, test } from 'vitest';
import { ApiError } from '../../lib/call';
import { signInRefusal } from './login-words';

const refused = (code: ApiError['code']) => new ApiError(code, 401, { detail: 'as the server says' });

test.each([
  ['nothing', null, 'password', null],
  ['the question for the code', refused('totp_required'), 'password', null],
  ['the wait, which has its own words', refused('rate_limited'), 'code', null],
  ['a wrong password', refused('invalid_credentials'), 'password', /do not belong together/],
  ['a wrong code', refused('invalid_credentials'), 'code', /That code is not right/],
  ['nobody there', refused('offline'), 'code', /cannot be reached/],
  ['anything else', refused('unavailable'), 'code', /as the server says/],
  ['a fault of ours', new Error('x'), 'password', /Something went wrong/],
] as const)('%s', (_what, error, asked, words) => {
  const said = signInRefusal(error, asked);
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});
