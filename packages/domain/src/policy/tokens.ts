import { type FoldedText, foldText } from './normalize';

export interface Token {
  kind: 'word' | 'number' | 'gap';
  text: string;
  /** Offsets in the folded text, half-open. */
  start: number;
  end: number;
}

/** A folded text cut into words, numbers and what stands between them. */
export interface ScanText extends FoldedText {
  tokens: readonly Token[];
  /** The words and numbers alone, for rules that look from word to word. */
  words: readonly Token[];
}

const TOKEN = /(?<word>\p{L}+)|(?<number>[0-9]+)|[^\p{L}0-9]+/gu;

export function toScanText(original: string): ScanText {
  const folded = foldText(original);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(TOKEN)) {
    const kind = match.groups?.word ? 'word' : match.groups?.number ? 'number' : 'gap';
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return { ...folded, tokens, words: tokens.filter((token) => token.kind !== 'gap') };
}

/** What stands between two tokens. */
export function gapBetween(scan: ScanText, left: Token, right: Token): string {
  return scan.text.slice(left.end, right.start);
}
