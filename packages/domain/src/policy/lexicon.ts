import { gapBetween, type ScanText, type Token } from './tokens';

export interface Mention {
  name: string;
  start: number;
  end: number;
  /** Index of its first and last word in `scan.words`. */
  from: number;
  to: number;
}

/** Names to look for, prepared once. */
export interface Lexicon {
  /** Spelling, common misspelling or abbreviation → name. */
  spellings: ReadonlyMap<string, string>;
  /** The same with look-alike signs and doubled letters made one. */
  skeletons: ReadonlyMap<string, string>;
  /** Long names, which are also found with a slip of one letter or within a longer word. */
  long: readonly { skeleton: string; name: string }[];
  /** Names that are two ordinary words when torn: "we chat", "next door". */
  untorn: ReadonlySet<string>;
  /** Every beginning of a spelling or a skeleton. */
  beginnings: ReadonlySet<string>;
}

const SKELETON: Readonly<Record<string, string>> = {
  ...{ l: 'i', 1: 'i', '!': 'i', '|': 'i', j: 'i', 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g', 6: 'g' },
  ...{ 2: 'z', '@': 'a', $: 's', '+': 't', '€': 'e', '£': 'i', '*': '' },
};

/** What a word looks like: look-alike letters, digits and signs made one, doubled letters single. */
export function toSkeleton(word: string): string {
  let skeleton = '';
  let last = '';
  for (let at = 0; at < word.length; at += 1) {
    let letter = word[at] ?? '';
    const next = word[at + 1];
    if ((letter === 'r' && next === 'n') || (letter === 'v' && next === 'v')) {
      letter = letter === 'r' ? 'm' : 'w';
      at += 1;
    } else letter = SKELETON[letter] ?? letter;
    if (letter !== last) skeleton += letter;
    if (letter !== '') last = letter;
  }
  return skeleton;
}

const LONG = 7;

const toBeginnings = (word: string): string[] => [...word].map((_letter, at) => word.slice(0, at + 1));

/** Entries are a name, and after a colon its other spellings with slashes between them. */
export function aLexicon(entries: string, untorn = ''): Lexicon {
  const spellings = new Map<string, string>();
  const names: string[] = [];
  for (const entry of entries.trim().split(/\s+/)) {
    const [name = '', others = ''] = entry.split(':');
    names.push(name);
    for (const spelling of [name, ...others.split('/')]) if (spelling) spellings.set(spelling, name);
  }
  const skeletons = new Map(
    [...spellings].filter(([one]) => one.length > 3).map(([one, name]) => [toSkeleton(one), name]),
  );
  const long = names.filter((name) => name.length >= LONG).map((name) => ({ skeleton: toSkeleton(name), name }));
  const beginnings = new Set([...spellings.keys(), ...skeletons.keys()].flatMap(toBeginnings));
  return { spellings, skeletons, long, untorn: new Set(untorn.split(/\s+/)), beginnings };
}

const CHUNK = /[a-z0-9@$!|+€£*]+/g;
const MAX_CHUNK = 40;
const HAS_LETTER = /[a-z]/;
const SUFFIX = /^(?:s|d|ed|ing|me|it|us|app|id|acct|account|pay)$/;
/** English that looks like a name but for one letter. */
const NEAR_WORDS = new Set([
  'whatsup',
  'wassap',
  'wassapp',
  'telegraph',
  'telegrama',
  'telegramas',
  'instagramable',
  'instagrammable',
  'telegraphs',
  'discards',
  'discarded',
  'messengers',
]);

/** At most one letter changed, left out, put in, or two swapped. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [restA, restB] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && [...restA].reverse().join('') === restB);
}

/** The name a word stands for, if any. */
function nameOf(chunk: string, lexicon: Lexicon): string | undefined {
  const exact = lexicon.spellings.get(chunk);
  if (exact) return exact;
  // A flight 2231 is no "Zel": somewhere there must be a letter.
  if (chunk.length < 4 || chunk.length > MAX_CHUNK || !HAS_LETTER.test(chunk) || NEAR_WORDS.has(chunk))
    return undefined;
  const skeleton = toSkeleton(chunk.replace(/[!*]+$/, ''));
  if (NEAR_WORDS.has(skeleton)) return undefined;
  const same = lexicon.skeletons.get(skeleton);
  if (same) return same;
  const near = lexicon.long.find(
    (one) =>
      skeleton.length >= one.skeleton.length - 1 && (skeleton.includes(one.skeleton) || isNear(skeleton, one.skeleton)),
  );
  if (near) return near.name;
  if (!lexicon.beginnings.has(skeleton.slice(0, 4))) return undefined;
  for (let length = skeleton.length - 1; length >= Math.max(4, skeleton.length - 7); length -= 1) {
    const name = lexicon.skeletons.get(skeleton.slice(0, length));
    if (name && SUFFIX.test(skeleton.slice(length))) return name;
  }
  return undefined;
}

function findWhole(scan: ScanText, lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  const known = new Map<string, string | undefined>();
  let from = 0;
  for (const match of scan.text.matchAll(CHUNK)) {
    const end = match.index + match[0].length;
    while (from < scan.words.length && (scan.words[from]?.end ?? 0) <= match.index) from += 1;
    if (!known.has(match[0])) known.set(match[0], nameOf(match[0], lexicon));
    const name = known.get(match[0]);
    if (!name) continue;
    let to = from;
    while (to + 1 < scan.words.length && (scan.words[to + 1]?.start ?? end) < end) to += 1;
    found.push({ name, start: match.index, end, from, to });
  }
  return found;
}

/** A name may be torn by a few marks or a line's end, but not over the end of a sentence. */
const TEAR = /^(?:[^\p{L}\p{N}\n.!?,;:]{1,3}|[._*'~|/\\,+-]{1,3}|\n)$/u;
const MAX_PIECES = 6;
const MAX_NAME = 16;

const ONLY_DIGITS = /^\d+$/;

const canBegin = ({ beginnings }: Lexicon, joined: string, skeleton: string): boolean =>
  beginnings.has(joined) || beginnings.has(skeleton);

/** Names torn into pieces: "whats app", "in-sta-gram". */
function findTorn(scan: ScanText, lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  scan.words.forEach((first, from) => {
    let joined = first.text;
    let skeleton = toSkeleton(joined);
    let last: Token = first;
    let isBlank = true;
    if (!canBegin(lexicon, joined, skeleton)) return;
    for (let to = from + 1; to < from + MAX_PIECES; to += 1) {
      const piece = scan.words[to];
      if (!piece || !TEAR.test(gapBetween(scan, last, piece)) || joined.length + piece.text.length > MAX_NAME) break;
      isBlank &&= /^[ ']$/.test(gapBetween(scan, last, piece));
      joined += piece.text;
      skeleton = toSkeleton(joined);
      last = piece;
      if (!canBegin(lexicon, joined, skeleton) || ONLY_DIGITS.test(joined)) break;
      const name = lexicon.spellings.get(joined) ?? (joined.length >= 6 ? lexicon.skeletons.get(skeleton) : undefined);
      if (!name || (isBlank && (lexicon.untorn.has(name) || lexicon.untorn.has(joined)))) continue;
      if (isBlank && to > from + 1 && joined.length < 6) continue;
      found.push({ name, start: first.start, end: piece.end, from, to });
    }
  });
  return found;
}

/** Names within letters that were spread out, where the ends of words are lost. */
function findBuried(scan: ScanText, lexicon: Lexicon): Mention[] {
  if (scan.view !== 'squeezed') return [];
  return scan.words.flatMap((word, at) => {
    if (word.text.length < 6) return [];
    const name = [...lexicon.spellings.keys()].find((one) => one.length >= 5 && word.text.includes(one));
    return name
      ? [{ name: lexicon.spellings.get(name) ?? name, start: word.start, end: word.end, from: at, to: at }]
      : [];
  });
}

/** Where any of the names is written, plainly or disguised. */
export function findMentions(scan: ScanText, lexicon: Lexicon): Mention[] {
  return [...findWhole(scan, lexicon), ...findTorn(scan, lexicon), ...findBuried(scan, lexicon)];
}
