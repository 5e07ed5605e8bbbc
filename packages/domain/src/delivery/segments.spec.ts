import fc from 'fast-check';
import { countSegments } from './segments';

test.each<[string, string, string, number, number]>([
  ['an empty body', '', 'GSM-7', 0, 0],
  ['160 plain characters', 'a'.repeat(160), 'GSM-7', 160, 1],
  ['161 plain characters', 'a'.repeat(161), 'GSM-7', 161, 2],
  ['306 plain characters', 'a'.repeat(306), 'GSM-7', 306, 2],
  ['307 plain characters', 'a'.repeat(307), 'GSM-7', 307, 3],
  ['accents of the plain alphabet', 'éèàùñ@£', 'GSM-7', 7, 1],
  ['extension characters count twice', '€{}', 'GSM-7', 6, 1],
  ['80 extension characters', '€'.repeat(80), 'GSM-7', 160, 1],
  ['an escape pair is not torn', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
  ['70 other characters', 'ê'.repeat(70), 'UCS-2', 70, 1],
  ['71 other characters', 'ê'.repeat(71), 'UCS-2', 71, 2],
  ['one emoji makes it all wide', `${'a'.repeat(68)}🐶`, 'UCS-2', 70, 1],
  ['an emoji is not torn', `${'a'.repeat(66)}🐶${'a'.repeat(66)}`, 'UCS-2', 134, 3],
])('%s', (_rule, body, encoding, units, segments) => {
  expect(countSegments(body)).toMatchObject({ encoding, units, segments });
});

test('the segments hold all units, and never one more than torn characters can explain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }), (body) => {
      const { segments, units, perSegment } = countSegments(body);
      expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / perSegment));
      expect(segments).toBeLessThanOrEqual(Math.ceil(units / (perSegment - 1)));
    }),
  );
});
