import type { Random } from './random';

export type Disguise = (plain: string, random: Random) => string;

const each =
  (change: (letter: string, random: Random, at: number) => string): Disguise =>
  (plain, random) =>
    [...plain].map((letter, at) => change(letter, random, at)).join('');

const shifted = (upper: number, lower: number, digit = 0): Disguise =>
  each((letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 65 && code <= 90) return String.fromCodePoint(upper + code - 65);
    if (code >= 97 && code <= 122) return String.fromCodePoint(lower + code - 97);
    if (digit && code >= 48 && code <= 57) return String.fromCodePoint(digit + code - 48);
    return letter;
  });

const FROM: Readonly<Record<string, string>> = {
  a: 'аαа',
  b: 'ьƄв',
  c: 'сϲ',
  d: 'ԁɗ',
  e: 'еєҽ',
  f: 'ƒ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іι',
  j: 'ј',
  k: 'кκ',
  l: 'ӏⅼ',
  m: 'мⅿ',
  n: 'ոη',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕʂ',
  t: 'тτ',
  u: 'υս',
  v: 'ѵν',
  w: 'ԝѡ',
  x: 'хχ',
  y: 'уү',
  z: 'ᴢʐ',
};
const LEET: Readonly<Record<string, string>> = { a: '4@', e: '3', i: '1!', o: '0', s: '5$', t: '7', l: '1', b: '8' };
const ACCENTS = ['\u0301', '\u0308', '\u0303', '\u0327', '\u0336'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c'];

const isLetter = (letter: string): boolean => /[a-z]/i.test(letter);
const between =
  (mark: (random: Random) => string): Disguise =>
  (plain, random) =>
    [...plain].join(mark(random));

const fullWidth: Disguise = each((letter) =>
  letter > ' ' && letter <= '~' ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
);
const bold = shifted(0x1d400, 0x1d41a, 0x1d7ce);
const script = shifted(0x1d4d0, 0x1d4ea);
const circled = shifted(0x24b6, 0x24d0);
const flags: Disguise = each((letter) =>
  isLetter(letter) ? String.fromCodePoint(0x1f1e6 + letter.toLowerCase().charCodeAt(0) - 97) : letter,
);
const squared: Disguise = each((letter) =>
  isLetter(letter) ? String.fromCodePoint(0x1f170 + letter.toLowerCase().charCodeAt(0) - 97) : letter,
);
const accents: Disguise = each((letter, random) => (isLetter(letter) ? letter + random.pick(ACCENTS) : letter));
const lookAlikes: Disguise = each((letter, random) => {
  const likes = FROM[letter.toLowerCase()];
  return likes && random.below(4) > 0 ? random.pick([...likes]) : letter;
});
const zeroWidth: Disguise = between((random) => random.pick(INVISIBLE));
const loud: Disguise = each((letter, random) => (random.below(2) ? letter.toUpperCase() : letter.toLowerCase()));

/** Letters and signs disguised one by one; whatever it is, it still reads the same. */
export const ANY_TEXT: Readonly<Record<string, Disguise>> = {
  fullWidth,
  bold,
  script,
  accents,
  lookAlikes,
  zeroWidth,
  loud,
};

const leet: Disguise = each((letter, random) => {
  const signs = LEET[letter.toLowerCase()];
  return signs && random.below(3) > 0 ? random.pick([...signs]) : letter;
});
const spread: Disguise = (plain, random) =>
  [...plain.replace(/\s/g, '')].join(random.pick([' ', '.', '-', ' - ', '_', '*', '\n', '·', ' . ', '/']));
const torn: Disguise = (plain, random) => {
  const at = 2 + random.below(Math.max(1, plain.length - 3));
  return `${plain.slice(0, at)}${random.pick([' ', '-', '.', '_', '*', '\n', '~', ' - '])}${plain.slice(at)}`;
};
const reversed: Disguise = (plain) => [...plain].reverse().join('');
const doubled: Disguise = (plain, random) => {
  const at = 1 + random.below(plain.length - 1);
  return `${plain.slice(0, at)}${(plain[at] ?? '').repeat(2 + random.below(3))}${plain.slice(at + 1)}`;
};

/** For names of platforms and services. */
export const NAME: Readonly<Record<string, Disguise>> = {
  ...ANY_TEXT,
  circled,
  squared,
  flags,
  leet,
  spread,
  torn,
  reversed,
  doubled,
};

const spreadWords: Disguise = (plain, random) =>
  plain
    .split(' ')
    .map((word) => [...word].join(random.pick([' ', '.', '-'])))
    .join('   ');
const joinedBy: Disguise = (plain, random) =>
  plain.split(' ').join(random.pick(['_', '-', '.', '\n', '  ', '*', ' ~ ', '/', '|']));
const leetLight: Disguise = each((letter, random) => {
  const signs: Readonly<Record<string, string>> = { e: '3', o: '0', a: '4@', t: '7', s: '5$' };
  const found = signs[letter.toLowerCase()];
  return found && random.below(2) ? random.pick([...found]) : letter;
});

/** For phrases. */
export const PHRASE: Readonly<Record<string, Disguise>> = {
  ...ANY_TEXT,
  circled,
  spreadWords,
  joinedBy,
  leet: leetLight,
  reversed,
};
