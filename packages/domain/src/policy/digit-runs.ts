import { findInnocentNumbers } from './innocent-numbers';
import { gapBetween, type ScanText, type Token } from './tokens';

/** Digits written together: a number, a spelled digit, "double two". */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  isSpelled: boolean;
}

/** Groups with nothing but separators between them. `gaps[i]` stands between group `i` and the next. */
export interface DigitRun {
  groups: DigitGroup[];
  gaps: string[];
}

const SPELLED: ReadonlyMap<string, string> = new Map(
  [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].entries(),
    ...['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'].entries(),
  ].map(([value, word]) => [word, String(value)]),
);

const REPEATS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doble', 2],
  ['triple', 3],
]);

/** Letters that stand for a digit when they touch one or stand between digits. */
const LETTER_DIGITS: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['oh', '0'],
  ['i', '1'],
  ['l', '1'],
]);

/** At most four characters, and none that gives a number another meaning. */
const SEPARATOR = /^[^\p{L}\p{N}$€£%#&@]{0,4}$/u;

function spelledDigits(word: Token, next: Token | undefined): { digits: string; tokens: number } | null {
  const own = SPELLED.get(word.text);
  if (own !== undefined) return { digits: own, tokens: 1 };
  const times = REPEATS.get(word.text);
  if (times === undefined || !next) return null;
  const repeated = SPELLED.get(next.text) ?? (/^[0-9]$/.test(next.text) ? next.text : undefined);
  return repeated === undefined ? null : { digits: repeated.repeat(times), tokens: 2 };
}

/** A letter in place of a digit: it touches a number, or stands alone between two of them. */
function letterDigit(scan: ScanText, index: number): string | null {
  const word = scan.words[index];
  const digit = word && LETTER_DIGITS.get(word.text);
  if (!word || digit === undefined) return null;
  const [left, right] = [scan.words[index - 1], scan.words[index + 1]];
  const isDigits = (token: Token | undefined) => !!token && (token.kind === 'number' || SPELLED.has(token.text));
  const touches = (a: Token, b: Token) => a.end === b.start;
  if (left?.kind === 'number' && touches(left, word))
    return !right || !touches(word, right) || isDigits(right) ? digit : null;
  if (right?.kind === 'number' && touches(word, right)) return digit;
  return isDigits(left) && isDigits(right) ? digit : null;
}

/** Every group of digits of the text, those of dates, prices, doses and the like left out. */
function findGroups(scan: ScanText): DigitGroup[] {
  const innocent = findInnocentNumbers(scan.text);
  const isInnocent = ({ start, end }: Token) => innocent.some((span) => span.start <= start && end <= span.end);
  const groups: DigitGroup[] = [];
  for (let index = 0; index < scan.words.length; index += 1) {
    const word = scan.words[index];
    if (!word || isInnocent(word)) continue;
    if (word.kind === 'number') {
      groups.push({ digits: word.text, start: word.start, end: word.end, isSpelled: false });
      continue;
    }
    const letter = letterDigit(scan, index);
    const spelled = letter === null ? spelledDigits(word, scan.words[index + 1]) : { digits: letter, tokens: 1 };
    if (!spelled) continue;
    index += spelled.tokens - 1;
    const last = scan.words[index] ?? word;
    groups.push({ digits: spelled.digits, start: word.start, end: last.end, isSpelled: true });
  }
  return groups;
}

/** Groups that follow each other with only separators between, joined into runs. Groups that touch become one. */
export function findDigitRuns(scan: ScanText): DigitRun[] {
  const runs: DigitRun[] = [];
  let last: DigitGroup | null = null;
  for (const group of findGroups(scan)) {
    const run = runs.at(-1);
    const gap = last ? scan.text.slice(last.end, group.start) : null;
    if (!run || !last || gap === null || !SEPARATOR.test(gap)) runs.push({ groups: [group], gaps: [] });
    else if (gap === '') {
      last.digits += group.digits;
      last.end = group.end;
      continue;
    } else {
      run.groups.push(group);
      run.gaps.push(gap);
    }
    last = group;
  }
  return runs;
}

/** True when the word before the token, within its sentence, is one of these, up to `reach` words back. */
export function isPrecededBy(
  scan: ScanText,
  at: number,
  lookup: { words: ReadonlySet<string>; reach: number },
): boolean {
  let after: Token | null = null;
  let seen = 0;
  for (let index = lastIndexBefore(scan, at); index >= 0 && seen < lookup.reach; index -= 1) {
    const word = scan.words[index];
    if (!word) break;
    if (after && /[.!?\n]/.test(gapBetween(scan, word, after))) break;
    if (lookup.words.has(word.text)) return true;
    after = word;
    seen += 1;
  }
  return false;
}

/** Index of the last word that ends at or before an offset, or -1. */
function lastIndexBefore(scan: ScanText, at: number): number {
  let low = 0;
  let high = scan.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.words[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
