import type { Detector, Hit } from '../hit';
import { isLongId } from '../phone/cues';
import { isPhoneRun } from '../phone/decide-phone';
import { BOUNDARIES, type DigitRun, digitsOf, findDigitRuns, shapeOf, sliceRun, splitRun } from '../phone/digit-runs';
import type { ScanText } from '../tokens';

const EXTENSION = /^[ ,;-]{0,3}(?:extension|extn?|x|#)[ .:]{0,2}\d{1,6}(?!\d)/;
const MAX_PARTS = 15;

/** A number within a longer run, such as one after a ZIP: 3-3-4, with or without a leading one, or ten single digits. */
function findInner(scan: ScanText, run: DigitRun): DigitRun[] {
  if (run.groups.length < 2 || isLongId(scan, run.groups[0]?.start ?? 0)) return [];
  const found: DigitRun[] = [];
  for (let from = 0; from < run.groups.length; from += 1) {
    const width = [4, 3, 2, 1].find(
      (size) => from + size <= run.groups.length && isInnerPhone(scan, run, { from, size }),
    );
    if (width === undefined) continue;
    found.push(sliceRun(run, from, from + width));
    from += width - 1;
  }
  return found.length > 0 ? found : findSmallParts(run);
}

function isInnerPhone(scan: ScanText, run: DigitRun, at: { from: number; size: number }): boolean {
  let length = 0;
  for (let group = at.from; group < at.from + at.size; group += 1) length += run.groups[group]?.digits.length ?? 0;
  if (length !== 7 && length !== 10 && length !== 11) return false;
  const inner = sliceRun(run, at.from, at.from + at.size);
  const shape = shapeOf(inner);
  if (inner.gaps.some((gap) => gap.includes('\n') || /\p{L}/u.test(gap))) return false;
  if (shape !== '3-3-4' && shape !== '1-3-3-4' && isPartOfCode(run, at)) return false;
  if (shape === '3-4') return inner.gaps.every((gap) => gap === '-' || gap === '.') && isPhoneRun(scan, inner);
  if (shape === '10' || shape === '3-7' || shape === '6-4')
    return /^[2-9]\d\d[2-9]/.test(digitsOf(inner)) && isPhoneRun(scan, inner);
  return (shape === '3-3-4' || shape === '1-3-3-4') && isPhoneRun(scan, inner);
}

/** "114-5550134-8772232": groups of a longer code hang together by dashes. */
const isPartOfCode = (run: DigitRun, { from, size }: { from: number; size: number }): boolean =>
  [run.gaps[from - 1], run.gaps[from + size - 1]].some((gap) => gap === '-' || gap === '.');

/** Ten digits in crumbs of one or two, with a count or an hour before or after them. */
function findSmallParts(run: DigitRun): DigitRun[] {
  for (let from = 0; from < run.groups.length; from += 1) {
    let length = 0;
    for (let to = from; to < Math.min(run.groups.length, from + MAX_PARTS); to += 1) {
      const size = run.groups[to]?.digits.length ?? 0;
      if (size > 1) break;
      length += size;
      if (length < 10) continue;
      const inner = sliceRun(run, from, to + 1);
      if (/^[2-9]\d\d[2-9]/.test(digitsOf(inner))) return [inner];
      break;
    }
  }
  return [];
}

function toHit(scan: ScanText, run: DigitRun): Hit {
  const [first, last] = [run.groups[0], run.groups.at(-1)];
  const start = first?.start ?? 0;
  const end = last?.end ?? 0;
  const tail = EXTENSION.exec(scan.text.slice(end, end + 20))?.[0] ?? '';
  const lead = /(?:\+ ?\(?|\()$/.exec(scan.text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const rule = run.groups.some((group) => group.isSpelled) ? 'phone.spelled' : 'phone.digits';
  return { type: 'phoneNumber', start: start - lead.length, end: end + tail.length, normalized: digitsOf(run), rule };
}

/** The same sign or letters between the groups: "512x555x0134", "5a1a2a…". */
const WOVEN: readonly RegExp[] = [
  /(?<!\d)[2-9]\d{2}(?<gap>[^\d\n]{1,8})\d{3}\k<gap>\d{4}(?!\d)/g,
  /(?<![\p{L}\d])[2-9](?:[^\d\s]{1,4}\d){9}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d]|\d[^\d\n]{1,3})[2-9](?<gap>[^\d\n]{1,8})\d(?:\k<gap>\d){8}(?!\d|\k<gap>\d)/gu,
];

function findWoven({ text }: ScanText): Hit[] {
  return WOVEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Hit => {
      const normalized = match[0].replace(/\D/g, '');
      return {
        type: 'phoneNumber',
        start: match.index,
        end: match.index + match[0].length,
        normalized,
        rule: 'phone.woven',
      };
    }),
  );
}

const LETTER_DIGITS =
  /(?<![\p{L}\d.-])[2-9szbgail][\dosilbzg]{2}[-. ][\dosilbzg]{3}[-. ][\dosilbzg]{4}(?![\p{L}\d]|[-.][\p{L}\d])/gu;
const LETTER_ROW = /(?<![\p{L}\d])[2-9szb][\dosilbz]{9}(?![\p{L}\d])/gu;
const DIGIT_OF: Readonly<Record<string, string>> = { o: '0', s: '5', i: '1', l: '1', b: '8', z: '2', g: '9' };
const MIN_DIGITS = 3;

/** "S12-SSS-O134": letters for most of the digits, but in the groups of a number. */
const findLettered = ({ text }: ScanText): Hit[] =>
  [...text.matchAll(LETTER_DIGITS), ...text.matchAll(LETTER_ROW)]
    .filter(
      (match) =>
        match[0].replace(/\D/g, '').length >= MIN_DIGITS && /\p{L}/u.test(match[0]) && !/^[a-z]+\d+$/.test(match[0]),
    )
    .map((match): Hit => {
      const normalized = [...match[0]]
        .map((unit) => DIGIT_OF[unit] ?? unit)
        .join('')
        .replace(/\D/g, '');
      return {
        type: 'phoneNumber',
        start: match.index,
        end: match.index + match[0].length,
        normalized,
        rule: 'phone.letters',
      };
    });

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const toKey = (letter: string): string => String(KEYS.findIndex((key) => key.includes(letter)) + 2);
const VANITY =
  /(?<![\p{L}\d-])(?:1[-. ])?(?:8(?:00|33|44|55|66|77|88)[-. ](?:[a-z]{7,10}|[a-z]{3}[-. ][a-z]{4}|[a-z]{4}[-. ][a-z]{3}|\d{3}[-. ][a-z]{4})|[2-9]\d{2}[-.]\d{3}[-.][a-z]{4}|[2-9]\d{2}[-.][a-z]{3}[-.][a-z]{4})(?![\p{L}\d])/gu;

/** Numbers to be dialled by their letters: "1-800-555-DOGS". */
function findVanity({ text }: ScanText): Hit[] {
  return [...text.matchAll(VANITY)].map((match): Hit => {
    const normalized = match[0].replace(/[^a-z\d]/g, '').replace(/[a-z]/g, toKey);
    return {
      type: 'phoneNumber',
      start: match.index,
      end: match.index + match[0].length,
      normalized,
      rule: 'phone.letters',
    };
  });
}

/** The whole run, or its sentences, or its lines, or what stands within one. */
function findPhones(scan: ScanText, run: DigitRun, boundaries = BOUNDARIES): DigitRun[] {
  if (isPhoneRun(scan, run)) return [run];
  const [boundary, ...weaker] = boundaries;
  if (!boundary) return findInner(scan, run);
  const found = splitRun(run, boundary).flatMap((part) => findPhones(scan, part, weaker));
  return found.length > 0 || boundary !== BOUNDARIES[0] ? found : findInner(scan, run);
}

/** Phone numbers as digits, spelled digits, or a mixture, however they are grouped. */
export const detectPhoneNumbers: Detector = (scan) => {
  const hits = findDigitRuns(scan).flatMap((run) => {
    return findPhones(scan, run).map((found) => toHit(scan, found));
  });
  // Letters read as digits, or read backwards, make numbers of anything: there, only what was spelled counts.
  if (scan.view !== 'plain') return hits.filter((hit) => hit.rule === 'phone.spelled');
  return [...hits, ...findWoven(scan), ...findVanity(scan), ...findLettered(scan)];
};
