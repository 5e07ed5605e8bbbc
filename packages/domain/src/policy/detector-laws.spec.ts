import fc from 'fast-check';
import { toDisguisedSamples } from '../testing/policy/corpus';
import { detectSplit } from './detect-split';
import { detectViolations } from './detect-violations';

const RULES = { allowList: ['+12065550100', 'example.com'], customWords: ['rover', 'a.b', '('] };

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Halves of pairs, right-to-left marks, and what is far beyond the first plane.
  fc
    .array(
      fc.constantFrom(
        '\ud83d',
        '\udc36',
        '\u202e',
        '\u2066',
        '\u200f',
        '𝟓',
        '🇺',
        '5️⃣',
        'ﷺ',
        '㍿',
        '\0',
        '\u0300',
        'a',
        '5',
        '@',
        '.',
      ),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom(
        '512',
        '555',
        '0134',
        '-',
        ' ',
        '@',
        '.',
        'com',
        'five',
        'dot',
        'at',
        'insta',
        'me',
        'call',
        'é',
        '\n',
        '$',
      ),
      {
        maxLength: 80,
      },
    )
    .map((parts) => parts.join('')),
);

test('no text makes it throw, and it says the same twice', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      expect(detectViolations(text, RULES)).toEqual(detectViolations(text, RULES));
    }),
  );
});

test('findings lie within the text, in order, apart from each other', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      let last = 0;
      for (const { start, end } of detectViolations(text, RULES)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a scan over several texts keeps to the newest one', () => {
  fc.assert(
    fc.property(fc.array(oddText, { maxLength: 5 }), oddText, (previous, text) => {
      const { findings, earlier } = detectSplit(text, previous, RULES);
      let last = 0;
      for (const { start, end } of findings) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
      for (const index of earlier) expect(previous[index]).toBeDefined();
    }),
    { numRuns: 60 },
  );
});

const HARMLESS = [
  '',
  'Hello! ',
  'The dog ate at 9:30. ',
  'I left $20 for you. ',
  'See you on 12/24! ',
  'Gate code is 4417. ',
  'ok ',
];
const AFTER = ['', ' thanks!', '. See you at 7.', ' 🐶', ' ok?', '\nBye'];

test('harmless words before and after change nothing about what is found', () => {
  const kinds = fc.constantFrom(
    '512-555-0134',
    'sam@example.org',
    'www.kimwalks.net',
    '@kim_walks',
    'Venmo',
    'hire me directly',
  );
  fc.assert(
    fc.property(fc.constantFrom(...HARMLESS), kinds, fc.constantFrom(...AFTER), (before, found, after) => {
      const alone = detectViolations(found, RULES).map(({ type, normalized }) => [type, normalized]);
      const within = detectViolations(before + found + after, RULES).map(({ type, normalized }) => [type, normalized]);
      expect(alone).toHaveLength(1);
      expect(within).toEqual(alone);
    }),
  );
});

test('a number in any disguise, in any surroundings, is found nearly always', () => {
  const samples = HARMLESS.flatMap((before) => AFTER.map((after) => `${before}{phone}${after}`));
  const disguised = toDisguisedSamples(samples, { seed: 77, times: 12 });
  const missed = disguised.filter(({ text }) => detectViolations(text, RULES).length === 0);
  expect(missed.length / disguised.length).toBeLessThan(0.02);
});
