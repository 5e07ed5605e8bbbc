import { gapBetween, type ScanText, type Token } from './tokens';

export interface Mention {
  name: string;
  start: number;
  end: number;
  /** Index of its first and last word in `scan.words`. */
  from: number;
  to: number;
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };
const CHUNK = /[a-z0-9@$!|]+/g;
/** A name may be torn by one or two marks, but not over a line or a sentence. */
const TEAR = /^[ ._*'-]{1,2}$/;
const MAX_PIECES = 3;

/** Names written plainly or torn into two or three pieces ("whats app"). */
function findTorn(scan: ScanText, names: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  scan.words.forEach((first, from) => {
    let name = '';
    let last: Token | null = null;
    for (let to = from; to < from + MAX_PIECES; to += 1) {
      const piece = scan.words[to];
      if (!piece || (last && !TEAR.test(gapBetween(scan, last, piece)))) break;
      name += piece.text;
      last = piece;
      if (names.has(name)) found.push({ name, start: first.start, end: piece.end, from, to });
    }
  });
  return found;
}

/** Names spelled letter by letter: "v e n m o", "i.n.s.t.a". */
function findSpelledOut(scan: ScanText, names: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  let from = 0;
  while (from < scan.words.length) {
    let to = from;
    let name = '';
    for (; to < scan.words.length; to += 1) {
      const [piece, before] = [scan.words[to], scan.words[to - 1]];
      if (!piece || piece.text.length > 1) break;
      if (to > from && before && !TEAR.test(gapBetween(scan, before, piece))) break;
      name += LEET[piece.text] ?? piece.text;
    }
    const [first, last] = [scan.words[from], scan.words[to - 1]];
    if (first && last && to - from >= 4) {
      const inner = [...names].find((candidate) => candidate.length >= 4 && name.includes(candidate));
      if (inner) found.push({ name: inner, start: first.start, end: last.end, from, to: to - 1 });
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Names with digits or marks in place of letters: "v3nmo", "1nstagram". */
function findLeet(scan: ScanText, names: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  for (const match of scan.text.matchAll(CHUNK)) {
    const chunk = match[0];
    if (!/[0-9@$!|]/.test(chunk) || !/[a-z]/.test(chunk) || chunk.length > 40) continue;
    const plain = [...chunk].map((letter) => LEET[letter] ?? letter).join('');
    const name = ['i', 'l'].map((one) => plain.replace(/[1|]/g, one)).find((candidate) => names.has(candidate));
    if (!name) continue;
    const from = scan.words.findIndex((word) => word.end > match.index);
    const to = scan.words.findLastIndex((word) => word.start < match.index + chunk.length);
    found.push({ name, start: match.index, end: match.index + chunk.length, from, to });
  }
  return found;
}

/** Where any of the names is written, plainly or disguised. Names are lower case, letters only, without blanks. */
export function findMentions(scan: ScanText, names: ReadonlySet<string>): Mention[] {
  return [...findTorn(scan, names), ...findSpelledOut(scan, names), ...findLeet(scan, names)];
}
