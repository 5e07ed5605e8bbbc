import fc from 'fast-check';
import { REDACTION, redact } from './redact';

test.each([
  ['nothing found, nothing changed', 'hello', [], 'hello'],
  ['one finding', 'call 555-0134 now', [{ start: 5, end: 13 }], `call ${REDACTION} now`],
  [
    'two findings, in any order',
    'a 1 b 2',
    [
      { start: 6, end: 7 },
      { start: 2, end: 3 },
    ],
    `a ${REDACTION} b ${REDACTION}`,
  ],
  [
    'touching findings are one mark',
    'abcd',
    [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ],
    REDACTION,
  ],
  [
    'overlapping findings are one mark',
    'abcd!',
    [
      { start: 0, end: 3 },
      { start: 1, end: 4 },
    ],
    `${REDACTION}!`,
  ],
  [
    'one within another is one mark',
    'abcd!',
    [
      { start: 0, end: 4 },
      { start: 1, end: 2 },
    ],
    `${REDACTION}!`,
  ],
  ['an empty span is nothing', 'ab', [{ start: 1, end: 1 }], 'ab'],
])('%s', (_rule, text, findings, expected) => {
  expect(redact(text, findings)).toBe(expected);
});

test('what is left is exactly what no finding covers', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })), { maxLength: 6 });
  fc.assert(
    fc.property(spans, (drawn) => {
      const text = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
      const findings = drawn.map(([start, length]) => ({ start, end: start + length }));
      const open = [...text].filter((_letter, at) => !findings.some(({ start, end }) => start <= at && at < end));
      expect(redact(text, findings).replaceAll(REDACTION, '')).toBe(open.join(''));
    }),
  );
});
