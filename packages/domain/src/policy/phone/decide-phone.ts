import type { ScanText } from '../tokens';
import { type Cue, readCue } from './cues';
import { type DigitRun, digitsOf, shapeOf } from './digit-runs';

/** The ways in which North American numbers are grouped. */
const CANONICAL = new Set(['3-3-4', '1-3-3-4', '3-7', '1-3-7', '6-4', '1-6-4', '1-10']);
const LOCAL = new Set(['7', '3-4', '3-2-2', '3-1-1-1-1', '1-1-1-4']);
const FILLED = /\p{L}/u;
const PLAIN_GAP = /^ ?[-./] ?$|^[ \n]$|^\) ?[-.]?$/;

interface Facts {
  digits: string;
  shape: string;
  cue: Cue;
  hasPlus: boolean;
  isSpelled: boolean;
  isSingles: boolean;
}

function toFacts(scan: ScanText, run: DigitRun): Facts {
  const start = run.groups[0]?.start ?? 0;
  const digits = digitsOf(run);
  const lead = scan.text.slice(Math.max(0, start - 6), start);
  return {
    digits,
    shape: shapeOf(run),
    cue: readCue(scan, start, run.groups.at(-1)?.end ?? start),
    hasPlus: /\+ ?\(?$|plus $/.test(lead),
    isSpelled: run.groups.filter((group) => group.isSpelled).length * 2 >= run.groups.length,
    isSingles: run.groups.length >= 7 && run.groups.every((group) => group.digits.length === 1),
  };
}

/** One after the other in equal steps: counting, or "10 20 30". */
function isCounting(run: DigitRun): boolean {
  const values = run.groups.map((group) => Number(group.digits));
  if (values.length < 4) return false;
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step) && step !== 0;
}

/** Growing numbers of one length: a schedule or a list of sizes. */
const isGrowing = (run: DigitRun): boolean =>
  run.groups.length >= 4 &&
  run.groups.every((group, at) => at === 0 || Number(group.digits) >= Number(run.groups[at - 1]?.digits));

const isList = (run: DigitRun): boolean => run.gaps.some((gap) => /[,;]/.test(gap)) && !/^1(?:-1)*$/.test(shapeOf(run));
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
/** "500-1000", "250-1500": a guess between two round numbers. */
const isRound = (digits: string): boolean => /^\d(?:00|50)(?:\d[05]|[12]\d)00$/.test(digits);

/** Area and exchange begin with 2 to 9. */
const isNational = (digits: string): boolean => /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits);
/** "7410-555-215": read from the right. */
const isBackwards = (run: DigitRun, digits: string, shape: string): boolean =>
  shape === '4-3-3' &&
  run.gaps.every((gap) => PLAIN_GAP.test(gap) || /^[^\p{L}\p{N},;]{1,4}$/u.test(gap)) &&
  isNational([...digits].reverse().join(''));

function isTenDigits(run: DigitRun, { digits, shape, cue, isSpelled, isSingles }: Facts): boolean {
  if (isCounting(run)) return false;
  if (isSpelled || isSingles) return true;
  const isWrittenInOne = run.groups.length === 1;
  if (isWrittenInOne) return cue === 'contact' || (cue !== 'id' && /^1?[2-9]/.test(digits));
  if (isList(run) || run.gaps.some((gap) => FILLED.test(gap)))
    return CANONICAL.has(shape) || (cue === 'contact' && isNational(digits));
  if (CANONICAL.has(shape)) return true;
  if (cue === 'contact') return true;
  if (cue !== 'id' && isBackwards(run, digits, shape)) return true;
  if (run.groups.some((group) => isYear(group.digits)) || cue === 'id')
    return isNational(digits) && run.groups.length > 5;
  return isNational(digits) && !isGrowing(run);
}

function isSevenDigits(run: DigitRun, facts: Facts, before: string): boolean {
  const { digits, shape, cue, isSpelled, isSingles } = facts;
  if (isCounting(run) || run.gaps.some((gap) => FILLED.test(gap) && cue !== 'contact')) return false;
  if (isSingles || (isSpelled && run.groups.length >= 3)) return cue !== 'id' || isSingles;
  if (!LOCAL.has(shape) || before === '#') return false;
  if (!run.gaps.every((gap) => PLAIN_GAP.test(gap) || cue === 'contact')) return false;
  if (cue === 'contact') return true;
  if (cue === 'id' || !/^[2-9]/.test(digits)) return false;
  if (run.groups.length === 1) return true;
  return shape === '3-4' && !isYear(digits.slice(3)) && !isRound(digits);
}

const MIN_DIGITS = 7;
const MAX_DIGITS = 18;

/** Cheap: anything shorter or longer is not looked at. */
function hasPhoneLength(run: DigitRun): boolean {
  let length = 0;
  for (const group of run.groups) length += group.digits.length;
  return length >= MIN_DIGITS && length <= MAX_DIGITS;
}

/** Whether a run of digits is a telephone number, by its length, its grouping and the words around it. */
export function isPhoneRun(scan: ScanText, run: DigitRun): boolean {
  if (!hasPhoneLength(run)) return false;
  const facts = toFacts(scan, run);
  const { digits, cue, hasPlus } = facts;
  const before = scan.text[(run.groups[0]?.start ?? 0) - 1] ?? '';
  if (hasPlus && digits.length >= 8 && digits.length <= 15) return true;
  if (/^(?:00|011)[2-9]\d{8,12}$/.test(digits) && cue !== 'id') return true;
  if (digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) return isTenDigits(run, facts);
  if (digits.length === 7) return isSevenDigits(run, facts, before);
  if (facts.isSingles && digits.length >= 10 && digits.length <= 13) return !isCounting(run);
  if (facts.isSpelled && digits.length >= 10 && digits.length <= 13 && run.groups.length >= 6) return !isCounting(run);
  const isForeign = digits.length >= 9 && digits.length <= 13 && cue === 'contact';
  return isForeign && !isList(run) && !isCounting(run) && !run.gaps.some((gap) => FILLED.test(gap));
}
