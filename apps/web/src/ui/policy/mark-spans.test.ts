import { describe, expect, it, test } from 'vitest';
import { markSpans } from './mark-spans';
import { kindWords } from './violation-words';

const span = (start: number, end: number, type = 'a') => ({ type, start, end });
const shape = (text: string, spans: ReturnType<typeof span>[]) =>
  markSpans(text, spans).map(({ text: piece, types }) => (types.length > 0 ? `[${piece}|${types.join()}]` : piece));

describe('marking', () => {
  test.each<[string, string[], string[]]>([
    ['nothing found is one ordinary piece', shape('hello', []), ['hello']],
    ['a piece in the middle', shape('call 555 now', [span(5, 8)]), ['call ', '[555|a]', ' now']],
    ['a piece at either end', shape('ab cd', [span(0, 2), span(3, 5)]), ['[ab|a]', ' ', '[cd|a]']],
    [
      'overlaps are one piece with both kinds',
      shape('abcdef', [span(1, 4, 'x'), span(2, 5, 'y')]),
      ['a', '[bcde|x,y]', 'f'],
    ],
    ['order does not matter', shape('abcd', [span(2, 3), span(0, 1)]), ['[a|a]', 'b', '[c|a]', 'd']],
    ['a span over the end is cut', shape('abc', [span(1, 99)]), ['a', '[bc|a]']],
    ['a span outside, or of no length, is none', shape('abc', [span(7, 9), span(1, 1)]), ['abc']],
  ])('%s', (_rule, actual, expected) => expect(actual).toEqual(expected));

  it('loses no character', () => {
    const text = 'call 555-0151 or ig: jess 😀';
    expect(
      markSpans(text, [span(5, 13), span(10, 20), span(26, 28)])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

test.each<[string | null, ('phoneNumber' | 'url' | 'email')[]]>([
  [null, []],
  ['a phone number', ['phoneNumber', 'phoneNumber']],
  ['a phone number and a link', ['phoneNumber', 'url']],
  ['a phone number, a link and an e-mail address', ['phoneNumber', 'url', 'email']],
])('names what was found: %s', (expected, types) => expect(kindWords(types.map((type) => ({ type })))).toBe(expected));
