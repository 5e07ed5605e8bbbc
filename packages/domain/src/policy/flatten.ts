import { toMeantWord } from './spelling';
import type { ScanText, Token } from './tokens';

const DENIAL =
  /(?<![\p{L}\d])(?:dont|do not|never|cant|cannot|can not|wont|not allowed to|may not|mustnt|shouldnt|should not|no need to) (?:ever |please |just )?$/u;

/** "Please don't pay me in cash": what a phrase says is denied right before it. */
export const isDenied = (text: string, start: number): boolean =>
  DENIAL.test(text.slice(Math.max(0, start - 40), start));

const FORBIDDEN =
  /(?<![\p{L}\d])(?:dont|do not|never|not allowed to|not permitted to|cannot|may not|must not|mustnt|shouldnt) (?:ever |please )?(?:contact|text|call|message|pay|book|hire|communicate|meet|work|share|take|accept|give|arrange|reach) (?:[a-z]+ ){0,4}$/u;

/** "Please do not contact sitters outside the app": the house rule, not its breach. */
export const isForbidden = (text: string, start: number): boolean =>
  /^(?:outside|off|directly|without|around|away)/.test(text.slice(start, start + 12)) &&
  FORBIDDEN.test(text.slice(Math.max(0, start - 80), start));

const MAX_JOINT = 4;
const JOINT = /^(?:[ \n._\-*~|/\\+"()]+|,)$/;
const SENTENCE_END = /[.]\s/;

function _isStutter(word: string, at: number): boolean {
  const letter = word[at];
  if (word[at - 1] !== letter) return false;
  return word[at - 2] === letter || word[at + 1] === letter;
}

/** Three of a letter in a row are one: "teeext meee". */
const unstutter = (word: string): string => word.replace(/(.)\1{2,}/g, '$1');

/** What stands for a token in the flat text. */
function toPiece(token: Token, before: Token | undefined, after: Token | undefined): string {
  if (token.kind !== 'gap') return token.kind === 'word' ? toMeantWord(unstutter(token.text)) : token.text;
  if (token.text.includes('#') && after?.kind !== 'number')
    return token.text.replace('#', ' number ').replace(/ +/g, ' ');
  if (!before || !after) return token.text;
  if (token.text === "'") return '';
  const isJoint = token.text.length <= MAX_JOINT && JOINT.test(token.text) && !SENTENCE_END.test(token.text);
  return isJoint ? ' ' : token.text;
}

/** Words of invitations, which may come in two or three pieces: "te xt me dir ectly". */
const TEARABLE = new Set(
  `text message call contact directly direct private privately cell number phone mobile personal personally agency company
   platform without outside offline instead cheaper middleman email book hire reach`.split(/\s+/),
);
const TEAR = /^[ \n.\-_*]$/;
const MAX_TORN = 12;

/** How many tokens from here on are the pieces of one word: 3 or 5 with the gaps, or 0. */
function countTorn(tokens: readonly Token[], from: number): number {
  let joined = tokens[from]?.kind === 'word' ? (tokens[from]?.text ?? '') : '';
  if (joined === '') return 0;
  for (const count of [3, 5]) {
    const [gap, piece] = [tokens[from + count - 2], tokens[from + count - 1]];
    if (!gap || piece?.kind !== 'word' || !TEAR.test(gap.text)) return 0;
    joined += piece.text;
    if (joined.length > MAX_TORN) return 0;
    if (TEARABLE.has(joined)) return count;
  }
  return 0;
}

/** Words of chat that add nothing: "you can literally lol text me". */
const FILLERS = new Set(
  'lol haha hehe lmao tbh ngl fr btw lowkey kinda honestly simply gladly kindly prob probably literally basically actually bruh'.split(
    ' ',
  ),
);
const isFiller = (token: Token | undefined): boolean => token?.kind === 'word' && FILLERS.has(token.text);

export interface FlatText {
  text: string;
  at: readonly number[];
}

/** Several detectors want it: made once for each reading. */
const FLAT = new WeakMap<ScanText, FlatText>();

/**
 * The text in which phrases are found: one blank between words whatever joined them ("text_me", "text  me"), no apostrophes,
 * and words as they were meant. `at[i]` is the place of unit `i` in the scanned text.
 */
export function flatten(scan: ScanText): FlatText {
  const known = FLAT.get(scan);
  if (known) return known;
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < scan.tokens.length; index += 1) {
    if (isFiller(scan.tokens[index]) && scan.tokens[index + 1]?.text === ' ') {
      index += 1;
      continue;
    }
    const torn = countTorn(scan.tokens, index);
    const [first, last] = [scan.tokens[index], scan.tokens[index + Math.max(0, torn - 1)]];
    if (!first || !last) break;
    const pieces = scan.tokens.slice(index, index + torn).filter((token) => token.kind === 'word');
    const piece =
      torn > 0
        ? pieces.map((token) => token.text).join('')
        : toPiece(first, scan.tokens[index - 1], scan.tokens[index + 1]);
    for (let unit = 0; unit < piece.length; unit += 1) {
      const isLast = unit === piece.length - 1;
      at.push(isLast ? last.end - 1 : Math.min(first.start + unit, last.end - 1));
    }
    text += piece;
    index += Math.max(0, torn - 1);
  }
  const flat = { text, at };
  FLAT.set(scan, flat);
  return flat;
}
