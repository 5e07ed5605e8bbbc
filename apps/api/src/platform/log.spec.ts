import { safeLogOptions } from '@snout/application/logging/log-options';
import pino from 'pino';
import { nestLogger } from './nest-logger';

const PHONE = '+15125550142';
const TEXT = 'the key is under the mat';
const TOKEN = '0123456789abcdef0123456789abcdef';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const NASTY = {
  from: PHONE,
  note: `call ${PHONE} or (512) 555-0142\n{"level":30,"msg":"forged"}`,
  body: TEXT,
  message: { Body: TEXT, media: [{ content: TEXT }] },
  headers: { authorization: `Bearer ${JWT}`, cookie: `session=${JWT}` },
  account: { authToken: TOKEN, url: `postgresql://snout:${TOKEN}@db/snout` },
  [PHONE]: 'a phone as a name',
};
/** As clients of HTTP throw them: with all that was sent. */
const PROVIDER_ERROR = Object.assign(new Error(`Refused: ${PHONE} is no mobile`), {
  name: 'AxiosError',
  code: 'ERR_BAD_REQUEST',
  status: 400,
  config: { auth: { username: 'AC1', password: TOKEN }, data: `To=${encodeURIComponent(PHONE)}&Body=${TEXT}` },
  response: { data: { message: TEXT } },
});

const written = (write: (log: pino.Logger) => void): string[] => {
  const lines: string[] = [];
  const log = pino(
    { ...safeLogOptions, level: 'trace', base: { app: 'test' } },
    { write: (line: string) => void lines.push(line) },
  );
  write(log);
  return lines;
};

test.each<[string, (log: pino.Logger) => void]>([
  ['an object', (log) => log.info(NASTY)],
  ['an object with words', (log) => log.warn(NASTY, `sent to ${PHONE} with ${TOKEN}`)],
  ['words alone', (log) => log.error(`sent to ${PHONE}\nwith Bearer ${JWT} and ${TOKEN}`)],
  ['words with values', (log) => log.info('to %s with %o', PHONE, NASTY)],
  ['an error', (log) => log.error(PROVIDER_ERROR)],
  ['an error in a field', (log) => log.error({ err: PROVIDER_ERROR, cause: NASTY }, 'failed')],
  ['an error of an error', (log) => log.error(new Error('outer', { cause: PROVIDER_ERROR }))],
  ['Nest, words', (log) => nestLogger(log).error(`to ${PHONE} with ${TOKEN}`, 'Somewhere')],
  ['Nest, an object', (log) => nestLogger(log).error(NASTY)],
  ['Nest, an error', (log) => nestLogger(log).error(PROVIDER_ERROR)],
])('%s is one line without phones, texts or tokens', (_what, write) => {
  const lines = written(write);
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(line.trimEnd()).not.toContain('\n');
  expect(() => JSON.parse(line)).not.toThrow();
  for (const secret of ['5125550142', '555-0142', TEXT, TOKEN, JWT]) expect(line).not.toContain(secret);
});

test('what helps stays', () => {
  const [line = ''] = written((log) => log.error({ err: PROVIDER_ERROR, deliveryId: 'd1' }, 'not sent'));
  expect(JSON.parse(line)).toMatchObject({
    msg: 'not sent',
    deliveryId: 'd1',
    err: { type: 'AxiosError', code: 'ERR_BAD_REQUEST', status: 400, message: 'Refused: +…42 is no mobile' },
  });
});
