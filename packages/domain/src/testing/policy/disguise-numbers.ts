import { ANY_TEXT, type Disguise } from './disguise-letters';
import type { Random } from './random';

const EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ES = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

const onDigits =
  (change: (digits: string, random: Random) => string): Disguise =>
  (plain, random) =>
    change(plain.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, ''), random);

const joined = (marks: readonly string[]): Disguise =>
  onDigits((digits, random) => [...digits].join(random.pick(marks)));
const spoken = (names: readonly string[], marks: readonly string[]): Disguise =>
  onDigits((digits, random) => [...digits].map((digit) => names[Number(digit)]).join(random.pick(marks)));

const mixed: Disguise = onDigits((digits, random) =>
  [...digits]
    .map((digit) => (random.below(2) ? digit : random.pick([EN, EN, ES])[Number(digit)]))
    .join(random.pick([' ', '-', ' '])),
);
const repeats: Disguise = onDigits((digits) =>
  digits
    .replace(
      /(\d)\1\1|(\d)\2|\d/g,
      (run) => `${run.length === 3 ? 'triple ' : run.length === 2 ? 'double ' : ''}${EN[Number(run[0])]} `,
    )
    .trim(),
);
const inTens: Disguise = onDigits((digits) =>
  (digits.match(/../g) ?? [])
    .map((pair) => {
      const [ten, unit] = [Number(pair[0]), Number(pair[1])];
      if (ten === 0) return `${unit % 2 ? 'oh' : 'zero'} ${EN[unit]}`;
      if (ten === 1) return TEENS[unit];
      return unit === 0 ? TENS[ten] : `${TENS[ten]} ${EN[unit]}`;
    })
    .join(' '),
);
const parts = (digits: string): string[] => [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
const withWords: Disguise = onDigits((digits, random) =>
  parts(digits).join(
    random.pick([
      ' then ',
      ' dash ',
      ' dot ',
      ' and then ',
      ' space ',
      ', then ',
      ' y luego ',
      ' ... ',
      ' hyphen ',
      ' followed by ',
    ]),
  ),
);
const wordsAndThen: Disguise = onDigits((digits, random) =>
  parts(digits)
    .map((part, at) =>
      at === random.below(3) ? part : [...part].map((digit) => EN[Number(digit)]).join(random.pick(['-', ' '])),
    )
    .join(random.pick([' then ', ' ', ' - ', ', '])),
);
const letters: Disguise = onDigits((digits, random) =>
  parts(digits)
    .join(random.pick(['-', ' ', '.', '']))
    .replace(/0/g, random.pick(['O', 'o', '0']))
    .replace(/(?<=\d)1(?=\d)/g, random.pick(['l', 'I', '1'])),
);
const keycaps: Disguise = onDigits((digits) => [...digits].map((digit) => `${digit}\ufe0f\u20e3`).join(''));
const circled: Disguise = onDigits((digits, random) => {
  const from = random.pick([0x2460, 0x2776, 0x24f5]);
  const zero = from === 0x2460 ? 0x24ea : 0x24ff;
  return [...digits]
    .map((digit) => String.fromCodePoint(digit === '0' ? zero : from + Number(digit) - 1))
    .join(random.pick(['', ' ']));
});
const scripts: Disguise = onDigits((digits, random) => {
  const zero = random.pick([0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1d7d8]);
  return [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
});
const small: Disguise = onDigits((digits, random) =>
  [...digits].map((digit) => [...(random.below(2) ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉')][Number(digit)]).join(''),
);
const lines: Disguise = onDigits((digits, random) => (random.below(2) ? parts(digits) : [...digits]).join('\n'));
const pairs: Disguise = onDigits((digits, random) => (digits.match(/../g) ?? []).join(random.pick([' ', '-', '.'])));
const slashes: Disguise = onDigits((digits, random) =>
  parts(digits).join(
    random.pick(['/', ' / ', '\\', '|', ' | ', '*', '_', '~', ' • ', '🐶', ' 🐾 ', '=', '+', ':', ';']),
  ),
);
const brackets: Disguise = onDigits((digits, random) =>
  parts(digits)
    .map((part) => random.pick([`(${part})`, `[${part}]`, `{${part}}`, `"${part}"`]))
    .join(' '),
);

export const PHONE: Readonly<Record<string, Disguise>> = {
  fullWidth: ANY_TEXT.fullWidth as Disguise,
  bold: ANY_TEXT.bold as Disguise,
  zeroWidth: ANY_TEXT.zeroWidth as Disguise,
  marked: joined([' ', '.', ',', '-', '/', '_', '*', ' . ', ', ', '...', ' - ', '|', '🐶', '❤️']),
  english: spoken(EN, [' ', '-', ', ', '.', '\n', '  ']),
  spanish: spoken(ES, [' ', '-', ', ']),
  together: spoken(EN, ['']),
  shouted: spoken(
    EN.map((word) => word.toUpperCase()),
    [' '],
  ),
  oh: spoken(['oh', ...EN.slice(1)], [' ']),
  mixed,
  repeats,
  inTens,
  withWords,
  wordsAndThen,
  letters,
  keycaps,
  circled,
  scripts,
  small,
  lines,
  pairs,
  slashes,
  brackets,
};
