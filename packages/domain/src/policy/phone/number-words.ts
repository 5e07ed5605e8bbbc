import { gapBetween, type ScanText, type Token } from '../tokens';

/** Number words in English and Spanish; folding has taken the accents. */
const UNITS = new Map<string, string>();
const TEENS = new Map<string, string>();
const TENS = new Map<string, string>();
const HUNDREDS = new Map<string, string>();

function fill(map: Map<string, string>, from: number, words: string, step = 1): void {
  words.split(' ').forEach((group, index) => {
    for (const word of group.split('/')) map.set(word, String(from + index * step));
  });
}

fill(
  UNITS,
  0,
  'zero/oh/cero/zro/zeero one/uno two/dos three/tres/thre four/cuatro/foor five/cinco/fve/fiv/fv/fife six/seis/sicks',
);
fill(UNITS, 7, 'seven/siete/sevn/sevin eight/ocho/eigth/eigt nine/nueve/niner');
fill(TEENS, 10, 'ten/diez eleven/once twelve/doce thirteen/trece fourteen/catorce fifteen/quince sixteen/dieciseis');
fill(TEENS, 17, 'seventeen/diecisiete eighteen/dieciocho nineteen/diecinueve');
fill(
  TEENS,
  21,
  'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
);
fill(TENS, 20, 'twenty/veinte thirty/treinta forty/fourty/cuarenta fifty/cincuenta sixty/sesenta seventy/setenta', 10);
fill(TENS, 80, 'eighty/ochenta ninety/noventa', 10);
fill(HUNDREDS, 1, 'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos');
fill(HUNDREDS, 9, 'novecientos');

const REPEATS = new Map([
  ['double', 2],
  ['doble', 2],
  ['dbl', 2],
  ['twice', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
]);

/** Words that sound like a digit: only between two other digits. */
const SOUNDS_LIKE = new Map(
  'to:2 too:2 for:4 fore:4 ate:8 won:1 tree:3 nein:9 nada:0 nil:0 nought:0 naught:0 ought:0 un:1'
    .split(' ')
    .map((pair) => [pair.slice(0, -2), pair.slice(-1)] as const),
);

/** Letters that are read as a digit when they touch one or stand between digits. */
const LETTERS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', b: '8', z: '2', g: '9', q: '9' };

const ONE_WORD = [...UNITS.keys(), ...TEENS.keys(), ...TENS.keys()].sort((a, b) => b.length - a.length).join('|');
const RUN_TOGETHER = new RegExp(`^(?:${ONE_WORD}){2,12}$`);
const EACH = new RegExp(ONE_WORD, 'g');
const MAX_TOGETHER = 60;

export interface Reading {
  digits: string;
  /** How many words were read. */
  words: number;
}

const unstutter = (word: string): string => word.replace(/(.)\1+/g, '$1');

function unitOf(word: Token | undefined): string | undefined {
  if (word?.kind !== 'word') return undefined;
  return UNITS.get(word.text) ?? (word.text.length > 4 ? UNITS.get(unstutter(word.text)) : undefined);
}

const isPlainGap = (gap: string): boolean => /^[ \-\n]{1,3}$/.test(gap);

/** "double two", "triple 5", "two times seven" is none. */
function readRepeat(word: Token, next: Token | undefined): Reading | null {
  const times = REPEATS.get(word.text);
  if (times === undefined || !next) return null;
  const digit = unitOf(next) ?? (/^[0-9]$/.test(next.text) ? next.text : undefined);
  return digit === undefined ? null : { digits: digit.repeat(times), words: 2 };
}

/** Two digits: "fifty", "fifty five", "treinta y cuatro", "twelve". */
function readPair(scan: ScanText, index: number): Reading | null {
  const word = scan.words[index];
  if (!word) return null;
  const teen = TEENS.get(word.text);
  if (teen) return { digits: teen, words: 1 };
  const ten = TENS.get(word.text);
  if (!ten) return null;
  const skip = scan.words[index + 1]?.text === 'y' ? 2 : 1;
  const next = scan.words[index + skip];
  const unit = unitOf(next);
  if (!next || !unit || unit === '0' || !isPlainGap(gapBetween(scan, scan.words[index + skip - 1] ?? word, next)))
    return { digits: ten, words: 1 };
  return { digits: `${ten[0]}${unit}`, words: skip + 1 };
}

/** Three digits: "five hundred twelve", "quinientos doce". */
function readHundred(scan: ScanText, index: number): Reading | null {
  const word = scan.words[index];
  const spanish = word && HUNDREDS.get(word.text);
  const english = unitOf(word);
  const next = scan.words[index + 1];
  const head = spanish ?? (english && next && /^hundred$/.test(next.text) ? english : undefined);
  if (head === undefined) return null;
  let at = index + (spanish ? 1 : 2);
  if (scan.words[at]?.text === 'and') at += 1;
  const pair = readPair(scan, at);
  if (pair) return { digits: head + pair.digits, words: at - index + pair.words };
  const unit = spanish ? unitOf(scan.words[at]) : undefined;
  if (unit) return { digits: `${head}0${unit}`, words: at - index + 1 };
  return { digits: `${head}00`, words: spanish ? 1 : 2 };
}

/** The digits spelled from this word on, or null. */
export function readNumberWords(scan: ScanText, index: number): Reading | null {
  const word = scan.words[index];
  if (word?.kind !== 'word') return null;
  const long = readHundred(scan, index) ?? readPair(scan, index) ?? readRepeat(word, scan.words[index + 1]);
  if (long) return long;
  const unit = word.text === 'oh' ? undefined : unitOf(word);
  if (unit !== undefined) return { digits: unit, words: 1 };
  if (word.text === 'thousand' || word.text === 'mil') return readThousand(scan, index);
  if (word.text.length < 6 || word.text.length > MAX_TOGETHER || !RUN_TOGETHER.test(word.text)) return null;
  const parts = [...word.text.matchAll(EACH)].map(([one]) => UNITS.get(one) ?? TEENS.get(one) ?? TENS.get(one) ?? '');
  // "fiftyfive" is two digits, as "fifty five" is.
  const digits = parts.reduce((all, part, at) => {
    const isTen = part.length === 1 && part !== '0' && /^[2-9]0$/.test(parts[at - 1] ?? '');
    return isTen ? all.slice(0, -1) + part : all + part;
  }, '');
  return { digits, words: 1 };
}

function readThousand(scan: ScanText, index: number): Reading | null {
  const before = scan.words[index - 1];
  return before && (unitOf(before) || TEENS.has(before.text)) ? { digits: '000', words: 1 } : null;
}

const isDigits = (word: Token | undefined): boolean =>
  !!word && (word.kind === 'number' || unitOf(word) !== undefined || TENS.has(word.text) || TEENS.has(word.text));

/** A letter or a word in place of a digit: it touches a number, or stands between two of them. */
export function readStandIn(scan: ScanText, index: number): string | null {
  const word = scan.words[index];
  if (word?.kind !== 'word') return null;
  const [left, right] = [scan.words[index - 1], scan.words[index + 1]];
  const letters = [...word.text].map((letter) => LETTERS[letter] ?? '').join('');
  if (letters.length === word.text.length && word.text.length <= 3) {
    const touchesLeft = left?.kind === 'number' && left.end === word.start;
    const touchesRight = right?.kind === 'number' && word.end === right.start;
    if (touchesLeft && touchesRight) return letters;
    if ((touchesLeft || touchesRight) && /^[oil]+$/.test(word.text)) return letters;
  }
  const isUnit = (token: Token | undefined) => unitOf(token) !== undefined || /^[0-9]$/.test(token?.text ?? '');
  const sounds = (token: Token | undefined) => SOUNDS_LIKE.has(token?.text ?? '');
  if (/^(?:o|oh|i|l)$/.test(word.text) && isDigits(left) && isDigits(right)) return /^o/.test(word.text) ? '0' : '1';
  const adjoins = (a: Token | undefined, b: Token | undefined) => !!a && !!b && isPlainGap(gapBetween(scan, a, b));
  if (word.text === 'oh' && ((isUnit(left) && adjoins(left, word)) || (unitOf(right) && adjoins(word, right))))
    return '0';
  const between = (isUnit(left) && (isUnit(right) || sounds(right))) || (sounds(left) && isUnit(right));
  return between ? (SOUNDS_LIKE.get(word.text) ?? null) : null;
}
