import { toScanText } from '../tokens';
import { digitsOf, findDigitRuns } from './digit-runs';

/** What one text can add to a number sent in pieces. */
export interface Piece {
  digits: string;
  start: number;
  end: number;
}

/** More words around the digits, and the text is about something else. */
const MAX_LETTERS = 28;
/** How people cut a number over several texts. */
const CUTS = new Set([
  '3-3-4',
  '6-4',
  '3-7',
  '1-3-3-4',
  '4-6',
  '7-3',
  '5-5',
  '3-4-3',
  '4-3-3',
  '3-3-2-2',
  '2-4-4',
  '4-4-2',
  '2-2-2-2-2',
]);
const SINGLES = /^(?:1-){9,10}1$/;

/** The digits of a short text that says little else, or null. */
export function readPiece(text: string): Piece | null {
  if (text.length > 120) return null;
  const scan = toScanText(text);
  const [run, ...others] = findDigitRuns(scan);
  if (!run || others.length > 0) return null;
  const [start, end] = [run.groups[0]?.start ?? 0, run.groups.at(-1)?.end ?? 0];
  const letters = (scan.text.slice(0, start) + scan.text.slice(end)).replace(/[^\p{L}]/gu, '').length;
  if (letters > MAX_LETTERS) return null;
  return { digits: digitsOf(run), start: scan.starts[start] ?? 0, end: scan.ends[end - 1] ?? text.length };
}

/**
 * How many of the last pieces (oldest first) make one number with the newest, 0 if none do. A text between them
 * that has no digits is passed over (null).
 */
export function countPieces(earlier: readonly (Piece | null)[], newest: Piece): number {
  let digits = newest.digits;
  let shape = `${newest.digits.length}`;
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const piece = earlier[at];
    if (!piece) continue;
    digits = piece.digits + digits;
    shape = `${piece.digits.length}-${shape}`;
    if (digits.length > 11) return 0;
    const isNumber = /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits);
    if (isNumber && (CUTS.has(shape) || SINGLES.test(shape))) return earlier.length - at;
  }
  return 0;
}
