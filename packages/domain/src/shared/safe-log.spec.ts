import fc from 'fast-check';
import { maskPhones, safeForLog } from './safe-log';

test.each([
  ['+15125550142', '+…42'],
  ['from +15125550142 to +15125550100.', 'from +…42 to +…00.'],
  ['To=%2B15125550142', 'To=+…42'],
  ['(512) 555-0142', '…42'],
  ['512-555-0142', '…42'],
  ['512.555.0142', '…42'],
  ['1 512 555 0142', '…42'],
  ['15125550142', '…42'],
  ['5125550142', '…42'],
  ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
  ['took 1234 ms at 1795255200000', 'took 1234 ms at 1795255200000'],
  ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000001'],
])('%s is told as %s', (text, told) => expect(maskPhones(text)).toBe(told));

test.each<[string, unknown, unknown]>([
  [
    'texts of people',
    { body: 'the key', Body: 'x', redacted_body: 'y' },
    { body: '[removed]', Body: '[removed]', redacted_body: '[removed]' },
  ],
  [
    'what opens doors',
    { authToken: 'a', 'set-cookie': 'b', Authorization: 'c' },
    { authToken: '[removed]', 'set-cookie': '[removed]', Authorization: '[removed]' },
  ],
  [
    'secrets in texts',
    'Bearer abc.def x postgresql://me:pw@host/db',
    'Bearer [removed] x postgresql://[removed]@host/db',
  ],
  ['the form of an auth token, but no id', `${'a1'.repeat(16)} SM${'a1'.repeat(16)}`, `[removed] SM${'a1'.repeat(16)}`],
  ['a number that is a phone', { to: 15125550142, ms: 1234 }, { to: '…42', ms: 1234 }],
  ['what is kept deep inside', { a: [{ b: { token: 1 } }] }, { a: [{ b: { token: '[removed]' } }] }],
])('%s', (_rule, value, told) => expect(safeForLog(value)).toEqual(told));

test('an error keeps its name, code and place, and loses what hangs on it', () => {
  const error = Object.assign(new Error('Refused +15125550142\nArguments: { body: "the key" }'), {
    code: 21610,
    config: { auth: { password: 'pw' } },
    response: { data: 'the key' },
  });
  const told = safeForLog({ err: error }) as { err: Record<string, unknown> };
  expect(told.err).toMatchObject({ type: 'Error', message: 'Refused +…42', code: 21610 });
  expect(Object.keys(told.err).sort()).toEqual(['code', 'message', 'stack', 'status', 'type']);
});

test('what goes round in circles comes to an end', () => {
  const round: Record<string, unknown> = {};
  round.again = round;
  expect(JSON.stringify(safeForLog(round))).toContain('[deep]');
});

test('whatever is logged can be written as one line of JSON', () =>
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
      const line = JSON.stringify({ value: safeForLog(value) });
      expect(line.includes('\n')).toBe(false);
    }),
  ));
