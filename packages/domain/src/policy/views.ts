import type { FoldedText } from './normalize';
import { type ScanText, toView } from './tokens';

const ALNUM = /[\p{L}\d]/u;
/** Fewer letters standing alone are initials, sizes, or an article. */
const MIN_SPELLED = 4;
const MAX_GAP = 3;

interface Single {
  at: number;
  /** What stands between the letter before and this one. */
  gap: string;
}

/** Rows of characters that stand alone with short gaps between them: "v e n m o", "i.n.s.t.a", one per line. */
function findSpelledOut(text: string): Single[][] {
  const rows: Single[][] = [];
  let row: Single[] = [];
  const close = () => {
    if (row.length >= MIN_SPELLED && row.some(({ at }) => /\p{L}/u.test(text[at] ?? ''))) rows.push(row);
    row = [];
  };
  let lastEnd = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (!ALNUM.test(text[at] ?? '')) continue;
    const isAlone = !ALNUM.test(text[at + 1] ?? ' ');
    const gap = lastEnd >= 0 ? text.slice(lastEnd, at) : '';
    if (!isAlone) {
      while (ALNUM.test(text[at + 1] ?? ' ')) at += 1;
      close();
    } else {
      if (row.length > 0 && (gap.length === 0 || gap.length > MAX_GAP)) close();
      row.push({ at, gap });
    }
    lastEnd = at + 1;
  }
  close();
  return rows;
}

/** The gap used most, which is the disguise; any other gap says something. */
function usualGap(row: readonly Single[]): string {
  const counts = new Map<string, number>();
  for (const { gap } of row.slice(1)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** What a gap between two spread letters says: a sign of an address, the end of a word, or nothing. */
function meaningOf(gap: string, row: { usual: string; hasWide: boolean; isAddress: boolean }): string {
  if (gap.includes('@')) return '@';
  if (gap === row.usual) return '';
  const sign = ['.', '/', '_', '$', ':', '-'].find((one) => gap.includes(one) && !row.usual.includes(one));
  if (sign && (gap.length > row.usual.length || row.isAddress || !row.hasWide)) return sign;
  if (gap.trim() === '' && (gap.length > 1 || !row.hasWide)) return ' ';
  return '';
}

/** Letters that were spread out brought together again, or null when there are none. */
export function squeeze(scan: ScanText): ScanText | null {
  const rows = findSpelledOut(scan.text);
  if (rows.length === 0) return null;
  const folded = { text: '', starts: [] as number[], ends: [] as number[] };
  const add = (piece: string, from: number, to: number) => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      const at = Math.min(from + unit, to - 1);
      folded.starts.push(scan.starts[at] ?? 0);
      folded.ends.push(scan.ends[at] ?? 0);
    }
    folded.text += piece;
  };
  let copied = 0;
  for (const row of rows) {
    const gaps = row.slice(1).map((single) => single.gap);
    const kind = {
      usual: usualGap(row),
      hasWide: gaps.some((gap) => /^\s{2,}$/.test(gap)),
      isAddress: gaps.some((gap) => gap.includes('@')),
    };
    for (const [index, { at, gap }] of row.entries()) {
      if (index === 0) add(scan.text.slice(copied, at), copied, at);
      else add(meaningOf(gap, kind), at - gap.length, at);
      add(scan.text.slice(at, at + 1), at, at + 1);
      copied = at + 1;
    }
  }
  add(scan.text.slice(copied), copied, scan.text.length);
  return toView(folded, { original: scan.original, view: 'squeezed' });
}

const CHUNK = /[a-z0-9@$!|+]+/g;
/** "10am", "2nd", "25lbs", "thanks!": as they stand. */
const MEASURE =
  /^(?:\d+(?:am|pm|a|p|st|nd|rd|th|min|mins|mg|ml|lb|lbs|oz|hr|hrs|h|m|x|k|ft|in|yo|g|kg|ish|s|mi|cups?|pcs)|[a-z]+!*)$/;
const LETTER_OF: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g' },
  ...{ $: 's', '!': 'i', '|': 'l', '+': 't' },
};

/** Whole words in digits; only where other words are leet too. */
const LONE = /(?<![\p{L}\d.,:$-])(?:4|47|70|15|17)(?![\p{L}\d.,:%-])/gu;
const LONE_WORDS: Readonly<Record<string, string>> = { 4: 'a', 47: 'at', 70: 'to', 15: 'is', 17: 'it' };
/** Digits and signs within words read as letters; `one` is what a 1 stands for. Null when no word has any. */
export function readLeet(scan: ScanText, one: 'i' | 'l'): ScanText | null {
  let hasAny = false;
  const text = scan.text.replace(CHUNK, (chunk) => {
    if (!/[a-z]/.test(chunk) || !/[0-9@$!|+]/.test(chunk) || MEASURE.test(chunk)) return chunk;
    hasAny = true;
    const core = chunk.replace(/!+$/, '');
    const plain = [...core].map((letter) => {
      if (letter === '1') return one;
      // An at sign is an "a" in one reading and stays itself in the other.
      return letter === '@' ? (one === 'i' ? 'a' : '@') : (LETTER_OF[letter] ?? letter);
    });
    return plain.join('') + chunk.slice(core.length);
  });
  if (!hasAny) return null;
  const read = text.replace(LONE, (digits) => LONE_WORDS[digits] ?? digits);
  return toView({ text: read, starts: scan.starts, ends: scan.ends }, { original: scan.original, view: 'leet' });
}

/** The text backwards. */
export function reverse(scan: ScanText): ScanText {
  const folded: FoldedText = {
    text: [...scan.text].reverse().join(''),
    starts: [...scan.starts].reverse(),
    ends: [...scan.ends].reverse(),
  };
  return toView(folded, { original: scan.original, view: 'reversed' });
}
