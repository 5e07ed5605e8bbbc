import { type FoldedText, foldText } from './normalize';

export interface Token {
  kind: 'word' | 'number' | 'gap';
  text: string;
  /** Offsets in the folded text, half-open. */
  start: number;
  end: number;
}

/** How a text is read: as it stands, spelled-out words joined, digits and signs taken for letters, or backwards. */
export type ViewKind = 'plain' | 'squeezed' | 'leet' | 'reversed';

/** A folded text cut into words, numbers and what stands between them. */
export interface ScanText extends FoldedText {
  original: string;
  view: ViewKind;
  tokens: readonly Token[];
  /** The words and numbers alone, for rules that look from word to word. */
  words: readonly Token[];
}

const TOKEN = /(?<word>\p{L}+)|(?<number>[0-9]+)|[^\p{L}0-9]+/gu;

/** Cuts a folded text, in the way it is read. */
export function toView(folded: FoldedText, { original, view }: Pick<ScanText, 'original' | 'view'>): ScanText {
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(TOKEN)) {
    const kind = match.groups?.word ? 'word' : match.groups?.number ? 'number' : 'gap';
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  const words = tokens.filter((token) => token.kind !== 'gap');
  return { text: folded.text, starts: folded.starts, ends: folded.ends, original, view, tokens, words };
}

export const toScanText = (original: string): ScanText => toView(foldText(original), { original, view: 'plain' });

/** What stands between two tokens. */
export function gapBetween(scan: ScanText, left: Token, right: Token): string {
  return scan.text.slice(left.end, right.start);
}

/** Index of the last word that ends at or before an offset, or -1. */
export function lastWordBefore(scan: ScanText, at: number): number {
  let low = 0;
  let high = scan.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.words[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** After these a full stop ends no sentence. */
const SHORTENED = new Set(['no', 'num', 'nr', 'acct', 'conf', 'ref', 'apt', 'tel', 'ph', 'inv', 'st', 'dr', 'ext']);

/** The words before an offset, nearest first, within the sentence and the reach. */
export function wordsBefore(scan: ScanText, at: number, reach: number): Token[] {
  const found: Token[] = [];
  let after: number = at;
  for (let index = lastWordBefore(scan, at); index >= 0 && found.length < reach; index -= 1) {
    const word = scan.words[index];
    const gap = word ? scan.text.slice(word.end, after) : '';
    if (!word || (/[.!?][ \n]|\n/.test(gap) && !(SHORTENED.has(word.text) && gap === '. '))) break;
    found.push(word);
    after = word.start;
  }
  return found;
}

/** The words after an offset, within the sentence and the reach. */
export function wordsAfter(scan: ScanText, at: number, reach: number): Token[] {
  const found: Token[] = [];
  let before: number = at;
  for (let index = lastWordBefore(scan, at) + 1; index < scan.words.length && found.length < reach; index += 1) {
    const word = scan.words[index];
    if (!word || /[.!?](?:[ \n]|$)|\n/.test(scan.text.slice(before, word.start))) break;
    found.push(word);
    before = word.end;
  }
  return found;
}
