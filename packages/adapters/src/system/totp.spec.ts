import { codeOf, stepAt, timeCodes, toBase32 } from './totp';

const SECRET = toBase32(Buffer.from('12345678901234567890'));

// RFC 6238, appendix B (SHA-1)
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeOf(SECRET, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
});

// RFC 4226, appendix D
test.each([
  [0, '755224'],
  [1, '287082'],
  [9, '520489'],
])('counter %i gives %s', (counter, code) => expect(codeOf(SECRET, counter)).toBe(code));

test.each([
  ['this step', 0, true],
  ['one step late', 1, true],
  ['one step early', -1, true],
  ['two steps late', 2, false],
  ['two steps early', -2, false],
])('a code of %s', (_rule, steps, counts) => {
  const at = new Date('2026-11-21T10:00:00Z');
  const code = codeOf(SECRET, stepAt(at) - steps);
  expect(timeCodes.findStep(SECRET, code, at)).toBe(counts ? stepAt(at) - steps : null);
});

it('takes nothing that is not six digits', () => {
  for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
    expect(timeCodes.findStep(SECRET, code, new Date())).toBeNull();
  }
});

it('makes secrets and recovery codes that differ', () => {
  expect(timeCodes.newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(timeCodes.newRecoveryCode()).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
  expect(timeCodes.newSecret()).not.toBe(timeCodes.newSecret());
});
