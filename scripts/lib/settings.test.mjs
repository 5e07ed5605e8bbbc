import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf, usesCarrier } from './settings.mjs';

const provider = { TWILIO_BASE_URL: 'http://127.0.0.1:1', TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 't' };

for (const [rule, env, options, word] of [
  ['nothing given is well', {}, {}, null],
  ['a port that is none', { PORT: '70000' }, {}, 'PORT'],
  ['a provider without its account', { TWILIO_BASE_URL: 'http://x' }, {}, 'TWILIO_BASE_URL'],
  ['half an account', { TWILIO_ACCOUNT_SID: 'AC1' }, {}, 'TWILIO_AUTH_TOKEN'],
  ['a whole provider is well', provider, {}, null],
  ['wiping a database of one’s own', { DATABASE_URL: 'postgresql://x' }, { fresh: true }, '--fresh'],
  ['production without secrets', { NODE_ENV: 'production' }, {}, 'JWT_SECRET'],
]) {
  test(rule, () => {
    const problems = problemsOf(env, options).join(' ');
    if (word === null) assert.equal(problems, '');
    else assert.ok(problems.includes(word), problems);
  });
}

test('the built-in phone network plays the provider only where there is none', () => {
  assert.equal(usesCarrier({}), true);
  assert.equal(usesCarrier(provider), false);
  assert.equal(usesCarrier({ NODE_ENV: 'production' }), false);
});
