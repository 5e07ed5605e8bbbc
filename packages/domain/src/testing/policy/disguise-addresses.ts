import { ANY_TEXT, type Disguise } from './disguise-letters';

const AT = [
  ' at ',
  '(at)',
  '[at]',
  ' (at) ',
  ' [at] ',
  ' AT ',
  ' arroba ',
  ' @ ',
  '{at}',
  '_at_',
  ' (@) ',
  '*at*',
  '<at>',
  '[@]',
];
const DOT = [
  ' dot ',
  '(dot)',
  '[dot]',
  ' (dot) ',
  ' [dot] ',
  ' DOT ',
  ' punto ',
  ' . ',
  '[.]',
  '{dot}',
  '(.)',
  '_dot_',
  '*dot*',
  '<dot>',
];

const spelled: Disguise = (plain, random) => {
  const [at, dot] = [random.pick(AT), random.pick(DOT)];
  const [local = '', host = ''] = plain.split('@');
  return `${local}${at}${host.split('.').join(dot)}`;
};
const spaced: Disguise = (plain, random) =>
  plain.replace('@', random.pick([' @ ', '@ ', ' @'])).replace(/\.(?=[a-z]+$)/, random.pick([' . ', '. ', ' .']));
const spread: Disguise = (plain, random) => [...plain].join(random.pick([' ', '\n']));
const reversed: Disguise = (plain) => [...plain].reverse().join('');
const lines: Disguise = (plain) => plain.replace('@', '\n@\n');
const odd: Disguise = (plain, random) =>
  plain.replace('@', random.pick(['＠', '﹫', '@\u200b'])).replace(/\./g, random.pick(['．', '。', '․']));

export const EMAIL: Readonly<Record<string, Disguise>> = {
  ...ANY_TEXT,
  spelled,
  moreSpelled: spelled,
  spaced,
  spread,
  reversed,
  lines,
  odd,
};

const host =
  (change: (plain: string, mark: string) => string, marks: readonly string[]): Disguise =>
  (plain, random) =>
    change(plain.replace(/^https?:\/\//, ''), random.pick(marks));
const dots = host(
  (plain, mark) =>
    plain
      .split('/')
      .map((part, at) => (at === 0 ? part.split('.').join(mark) : part))
      .join('/'),
  DOT,
);
const loose: Disguise = (plain, random) =>
  plain.replace(/\.(?=(?:com|net|org)(?:\/|$))/, random.pick([' .', ' . ', ',']));
const scheme: Disguise = (plain) => `hxxps://${plain.replace(/^https?:\/\//, '')}`;

export const URL: Readonly<Record<string, Disguise>> = {
  ...ANY_TEXT,
  dots,
  moreDots: dots,
  loose,
  scheme,
  spread,
  reversed,
  odd,
};
