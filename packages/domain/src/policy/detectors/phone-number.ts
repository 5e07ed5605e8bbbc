import { type DigitRun, findDigitRuns, isPrecededBy } from '../digit-runs';
import type { Detector, Hit } from '../hit';
import type { ScanText } from '../tokens';

/** Words that make a bare row of digits something else than a phone number. */
const OTHER_NUMBERS = new Set(
  `order orden confirmation reservation tracking invoice receipt account policy case ticket member membership id ref
   reference serial model flight batch lot rabies tag chip microchip license licence registration sku upc code codes
   gate alarm keypad lockbox door pin passcode password wifi zip routing claim prescription rx po sku vin booking`.split(
    /\s+/,
  ),
);
const CHIPS = new Set(['chip', 'microchip', 'microchipped', 'chipped']);

const CANONICAL = new Set(['3-3-4', '1-3-3-4', '3-4', '3-7', '1-3-7', '6-4', '1-10']);
/** Seven digits are common, so only the ways in which people write a local number count. */
const SEVEN = new Set(['7', '3-4', '3-2-2', '1-1-1-4', '3-1-1-1-1', '1-1-1-1-1-1-1']);

const shapeOf = (run: DigitRun): string => run.groups.map((group) => group.digits.length).join('-');
const digitsOf = (run: DigitRun): string => run.groups.map((group) => group.digits).join('');

function isList(run: DigitRun): boolean {
  return run.gaps.some((gap) => /[,;]/.test(gap)) && !run.groups.every((group) => group.digits.length === 1);
}

/** Seven, ten, or eleven digits with a leading one, in a form that is not plainly something else. */
function isPhoneRun(scan: ScanText, run: DigitRun): boolean {
  const digits = digitsOf(run);
  const shape = shapeOf(run);
  const start = run.groups[0]?.start ?? 0;
  if (scan.text[start - 1] === '+') return digits.length >= 8 && digits.length <= 15;
  const hasLength = digits.length === 10 || (digits.length === 11 && digits.startsWith('1'));
  if (!hasLength && !(digits.length === 7 && SEVEN.has(shape))) return false;
  if (run.groups.length === 1 && !run.groups[0]?.isSpelled) {
    const isNumbered = digits.length === 7 && scan.text[start - 1] === '#';
    return !isNumbered && !isPrecededBy(scan, start, { words: OTHER_NUMBERS, reach: 4 });
  }
  if (!isList(run)) return true;
  return CANONICAL.has(shape) && digits.length !== 7;
}

/** A number within a longer run, such as one after a ZIP: groups of 3-3-4, with or without a leading one. */
function findInner(scan: ScanText, run: DigitRun): DigitRun[] {
  const start = run.groups[0]?.start ?? 0;
  if (isPrecededBy(scan, start, { words: CHIPS, reach: 5 })) return [];
  const found: DigitRun[] = [];
  for (let from = 0; from < run.groups.length; from += 1) {
    const width = [4, 3, 2].find((size) => {
      const gaps = run.gaps.slice(from, from + size - 1);
      const shape = shapeOf({ groups: run.groups.slice(from, from + size), gaps });
      if (shape === '3-4') return gaps.every((gap) => gap === '-' || gap === '.');
      return (shape === '3-3-4' || shape === '1-3-3-4') && gaps.every((gap) => !gap.includes('\n'));
    });
    if (width === undefined) continue;
    found.push({ groups: run.groups.slice(from, from + width), gaps: run.gaps.slice(from, from + width - 1) });
    from += width - 1;
  }
  return found;
}

function toHit(run: DigitRun, rule: string): Hit {
  const [first, last] = [run.groups[0], run.groups.at(-1)];
  return { type: 'phoneNumber', start: first?.start ?? 0, end: last?.end ?? 0, normalized: digitsOf(run), rule };
}

/** Phone numbers as digits, spelled digits, or a mixture, however they are grouped. */
export const detectPhoneNumbers: Detector = (scan) =>
  findDigitRuns(scan).flatMap((run) => {
    if (isPhoneRun(scan, run)) {
      return [toHit(run, run.groups.some((group) => group.isSpelled) ? 'phone.spelled' : 'phone.digits')];
    }
    return findInner(scan, run).map((inner) => toHit(inner, 'phone.digits'));
  });
