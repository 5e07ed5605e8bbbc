import { LOOK_ALIKES } from './look-alikes';

/** Text with its disguises folded away, and the way back: folded unit `i` came from original units [starts[i], ends[i]). */
export interface FoldedText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** Accents, zero-width, bidi and other invisible characters, halves of pairs, and what no font prints. */
const INVISIBLE = /[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Cs}\0]/u;
const BLANK = /[\p{Zs}\p{Cc}\p{Zl}\p{Zp}]/u;
const DIGIT = /\p{Nd}/u;
/** Fillers that print as a gap though they are letters or signs by class. */
const FILLERS = new Set(['\u3164', '\uffa0', '\u115f', '\u1160', '\u2800']);

/** Value of a decimal digit of any script: the digits of a script stand in a row, zero first. */
function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function foldUnit(unit: string): string {
  if (FILLERS.has(unit)) return ' ';
  if (INVISIBLE.test(unit)) return '';
  if (unit === '\n' || unit === '\r' || unit === '\u2028' || unit === '\u2029') return '\n';
  if (BLANK.test(unit)) return ' ';
  if (unit > '\x7f' && DIGIT.test(unit)) return toAsciiDigit(unit);
  return LOOK_ALIKES.get(unit) ?? unit;
}

/** One original character: decomposed, lower-cased, look-alikes replaced. May become none, one or several. */
function foldCharacter(character: string): string {
  if (character <= '\x7f') return foldUnit(character.toLowerCase());
  // Before the decomposition too: crossed-out, turned and boxed letters do not decompose.
  const direct = LOOK_ALIKES.get(character) ?? LOOK_ALIKES.get(character.toLowerCase());
  if (direct !== undefined) return direct;
  return [...character.normalize('NFKD').toLowerCase()].map(foldUnit).join('');
}

/** Folds a text for scanning. Lower case, plain letters and digits, no invisible characters. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, starts, ends };
}
