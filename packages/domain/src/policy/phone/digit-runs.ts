import type { ScanText, Token } from '../tokens';
import { findInnocentNumbers } from './innocent-numbers';
import { readNumberWords, readStandIn } from './number-words';

/** Digits written together: a number, a spelled digit, "double two". */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  isSpelled: boolean;
}

/** Groups with nothing but separators or filling words between them. `gaps[i]` stands between group `i` and the next. */
export interface DigitRun {
  groups: DigitGroup[];
  gaps: string[];
}

/** Nothing that gives a number another meaning. */
const SEPARATOR = /^[^\p{L}\p{N}$€£%]{0,12}$/u;
const MAX_FILLED_GAP = 60;
const MAX_FILLERS = 9;

/** Words said between the digits of one number, which say nothing else. */
const FILLERS = new Set(
  `and then dash hyphen minus space dot period point comma slash next after that followed by again plus pause um uh er
   y luego despues guion punto espacio coma seguido de the area code prefix thats its it is are part piece rest
   first second third last final middle digits digit numbers ends end with ending in starts begin finish finally also
   phone email lol haha ok okay so ya yep three four tres cuatro usual same`.split(/\s+/),
);
const ORDINALS = new Set(['first', 'last', 'final', 'middle', 'next', 'other', 'ultimos', 'primeros']);

/** "The last four": says how many digits come, and is none of them. */
const isCountOfDigits = (scan: ScanText, index: number): boolean =>
  ORDINALS.has(scan.words[index - 1]?.text ?? '') &&
  /^(?:3|4|three|four|tres|cuatro)$/.test(scan.words[index]?.text ?? '');

/** Every group of digits of the text, those of dates, prices, doses and the like left out. */
function findGroups(scan: ScanText): DigitGroup[] {
  const innocent = findInnocentNumbers(scan.text);
  let passed = 0;
  let innocentEnd = 0;
  const isInnocent = ({ start, end }: Token) => {
    for (let span = innocent[passed]; span && span.start <= start; span = innocent[++passed])
      innocentEnd = Math.max(innocentEnd, span.end);
    return end <= innocentEnd;
  };
  const groups: DigitGroup[] = [];
  for (let index = 0; index < scan.words.length; index += 1) {
    const word = scan.words[index];
    if (!word || isInnocent(word) || isCountOfDigits(scan, index)) continue;
    if (word.kind === 'number') {
      groups.push({ digits: word.text, start: word.start, end: word.end, isSpelled: false });
      continue;
    }
    const letter = readStandIn(scan, index);
    const read = letter === null ? readNumberWords(scan, index) : { digits: letter, words: 1 };
    if (!read) continue;
    index += read.words - 1;
    groups.push({ digits: read.digits, start: word.start, end: scan.words[index]?.end ?? word.end, isSpelled: true });
  }
  return groups;
}

/** True for what may stand within one number: signs, or a few words that say nothing else. */
function isWithinNumber(gap: string): boolean {
  if (SEPARATOR.test(gap)) return true;
  if (gap.length > MAX_FILLED_GAP || /[$€£%]|\d/.test(gap)) return false;
  const words = gap.match(/\p{L}+/gu) ?? [];
  return (
    words.length <= MAX_FILLERS && words.every((word) => FILLERS.has(word.replace(/^that$/, 'thats')) || word === 's')
  );
}

/** Groups that belong together, joined into runs. Groups that touch become one. */
export function findDigitRuns(scan: ScanText): DigitRun[] {
  const runs: DigitRun[] = [];
  let last: DigitGroup | null = null;
  for (const group of findGroups(scan)) {
    const run = runs.at(-1);
    const gap = last ? scan.text.slice(last.end, group.start) : null;
    if (!run || !last || gap === null || !isWithinNumber(gap)) runs.push({ groups: [group], gaps: [] });
    else if (gap === '') {
      last.digits += group.digits;
      last.end = group.end;
      last.isSpelled ||= group.isSpelled;
      continue;
    } else {
      run.groups.push(group);
      run.gaps.push(gap);
    }
    last = group;
  }
  return runs;
}

/** A stretch of a run, with the gaps inside it. */
export const sliceRun = (run: DigitRun, from: number, to: number): DigitRun => ({
  groups: run.groups.slice(from, to),
  gaps: run.gaps.slice(from, Math.max(from, to - 1)),
});

/** What sets the parts of a run apart, the strongest first. */
export const BOUNDARIES: readonly RegExp[] = [/[.!?;]\s|\+/, /\n/];

export function splitRun(run: DigitRun, boundary: RegExp): DigitRun[] {
  const parts: DigitRun[] = [];
  let from = 0;
  run.gaps.forEach((gap, at) => {
    if (!boundary.test(gap)) return;
    parts.push(sliceRun(run, from, at + 1));
    from = at + 1;
  });
  parts.push(sliceRun(run, from, run.groups.length));
  return parts;
}

export const digitsOf = (run: DigitRun): string => run.groups.map((group) => group.digits).join('');
export const shapeOf = (run: DigitRun): string => run.groups.map((group) => group.digits.length).join('-');
