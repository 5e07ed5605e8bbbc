import { ALL_ENDINGS, LINK_HOSTS, SPOKEN_ENDINGS, STARTERS, SURE_ENDINGS } from '../domain-endings';
import type { Detector, Hit } from '../hit';
import { type ScanText, wordsAfter, wordsBefore } from '../tokens';

const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d_-]{0,60}[\\p{L}\\d])?';
const START = '(?<![\\p{L}\\d@._-])';
const STOP = '(?![\\p{L}\\d-])';
const PATH = '(?::\\d{2,5})?(?:[/?#][^\\s<>"]*)?';

const CERTAIN: readonly { rule: string; pattern: RegExp }[] = [
  { rule: 'url.scheme', pattern: /(?<![\p{L}\d])(?:h[tx]{1,2}ps?|ftp) ?: ?\/ ?\/ ?[^\s<>"]+/gu },
  {
    rule: 'url.www',
    pattern:
      /(?<![\p{L}\d])(?:www|vvvvvv|h[tx]{1,2}ps?) ?(?:\.|,| (?=[\p{L}\d-]{2,60} (?:com|net|org)(?!\p{L}))|dot|[([]dot[)\]]) ?[\p{L}\d-]{2,60}(?:(?:\.| \. ?| dot )[\p{L}\d-]{2,60}){0,3}(?:[/?#][^\s<>"]*)?/gu,
  },
];

/** A name, a dot in one of its disguises, and an ending that people say. */
const SPOKEN_DOT =
  '(?:[ \\n]?[(\\[{<*_"\'|-] ?(?:d ?o ?t|d0t|punto|\\.|,) ?[)\\]}>*_"\'|-][ \\n]?|[ \\n]+(?:d[ .]?o[ .]?t|d0t|punto)[ \\n]+|[-_](?:dot|punto)[-_])';
const SPOKEN = new RegExp(
  `${START}(?<name>${LABEL}(?:\\.${LABEL}){0,2})${SPOKEN_DOT}(?<ending>${SPOKEN_ENDINGS}|c o m|n e t|o r g)${STOP}(?<path>(?:[/?#][^\\s<>"]+)?)`,
  'gu',
);
const DOTCOM = new RegExp(`${START}(?<name>${LABEL})[ -]?(?:dotcom|puntocom|dot-com)${STOP}`, 'gu');
/** "pets .com", "pets. com", "pets,com": the ending must be one that is no word. */
const LOOSE = new RegExp(
  `${START}(?<name>${LABEL})(?:\\s{0,2}[.]\\s{0,2}|[,;:*|!]| \\* |\\.\\.|\\. \\.)(?<ending>com|c o m|net|org|c0m|corn|co[mn])${STOP}${PATH}`,
  'gu',
);
const BARE = new RegExp(`${START}(?<host>${LABEL}(?:\\.${LABEL}){1,4})${STOP}(?<path>${PATH})`, 'gu');

const CUES = new Set(
  `site website webpage web link url page online book booking visit check checkout see find google browse here go on at sitio
   pagina portfolio blog store shop profile app insta bio address domain`.split(/\s+/),
);
/** Titles and shortenings that end in a dot, and long words people end a sentence with. */
const NO_NAMES = new Set(
  `dr mr mrs ms st mt ft jr sr vs etc ave apt blvd rd ln hwy no nos approx appt dept est inc ltd co e i a p u al ok
   afternoon yesterday everything something anything breakfast appointment medication instructions neighborhood backyard
   tomorrow tonight together everyone perfectly completely definitely schedule thursday wednesday saturday`.split(
    /\s+/,
  ),
);

/** "Home.It was": a capital after small letters begins a sentence. */
function isBoundary(scan: ScanText, hostStart: number, host: string): boolean {
  const dot = hostStart + host.lastIndexOf('.');
  const name = scan.original.slice(scan.starts[hostStart + 1], scan.starts[dot]);
  const first = scan.original[scan.starts[dot + 1] ?? 0] ?? '';
  const second = scan.original[scan.starts[dot + 2] ?? 0] ?? '';
  return first !== first.toLowerCase() && second === second.toLowerCase() && name === name.toLowerCase();
}

/** An ending that is also a word counts with a path, after a cue, or behind a name that is no everyday word. */
function isMeantAsHost(
  scan: ScanText,
  { start, end, host, path }: { start: number; end: number; host: string; path: string },
) {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  const name = labels.at(-2) ?? '';
  if (LINK_HOSTS.has(host) || LINK_HOSTS.has(labels.slice(-2).join('.'))) return true;
  if (!ALL_ENDINGS.has(ending) || !/\p{L}/u.test(host)) return false;
  if (/^\d+$/.test(name) && labels.length === 2 && !/^(?:com|net|org)$/.test(ending)) return false;
  if (/^\/[\p{L}\d]/u.test(path) && path.length > 2) return true;
  if (labels.length === 2 && (NO_NAMES.has(name) || name.length < 2)) return false;
  if (SURE_ENDINGS.has(ending)) return !isBoundary(scan, start, host) || /^(?:com|net|org)$/.test(ending);
  if (isBoundary(scan, start, host) || name.length < 4) return false;
  const hasCue = wordsBefore(scan, start, 3).some((word) => CUES.has(word.text));
  const isAlone = wordsBefore(scan, start, 1).length === 0;
  const isLast = wordsAfter(scan, end, 1).length === 0;
  const isOdd = /\d|[_-]/.test(name) || (name.length >= 8 && ending.length >= 3);
  return (
    (isOdd && !STARTERS.has(ending)) ||
    ((hasCue || isAlone) && isLast && !/[.!?]$/.test(scan.text.slice(0, start).trimEnd())) ||
    (labels.length > 2 && !STARTERS.has(ending))
  );
}

function normalize(found: string): string {
  return found
    .replace(/^(?:h[tx]{1,2}ps?|ftp) ?: ?\/ ?\//, '')
    .replace(/[ \n]?[([{<*_"'|]? ?(?<![\p{L}\d])(?:dot|d0t|punto)(?![\p{L}\d]) ?[)\]}>*_"'|]?[ \n]?/gu, '.')
    .replace(/[\s()[\]{}<>]/g, '')
    .replace(/^www[.,]/, '')
    .replace(/[.,!?;:'"]+$/, '');
}

function toHit(match: RegExpMatchArray & { index: number }, rule: string): Hit {
  const found = match[0].replace(/[.,!?;:'")\]]+$/, '');
  return { type: 'url', start: match.index, end: match.index + found.length, normalized: normalize(found), rule };
}

/** "walk done dot is happy": a dog may be called Dot, so a word-like ending needs a name that is none. */
function isMeantAsSpoken(match: RegExpMatchArray): boolean {
  const ending = match.groups?.ending ?? 'com';
  const name = match.groups?.name ?? '';
  // "Ask Dot, com on": a dog may be called Dot.
  if (name.length < 4 && / dot /.test(match[0]) && !match.groups?.path && !LINK_HOSTS.has(`${name}.${ending}`))
    return false;
  return (
    !/^(?:us|me|pet|dog|care|es|ca|shop|app|vet|con)$/.test(ending) ||
    /[([{<*_-]/.test(match[0]) ||
    (match.groups?.name ?? '').length >= 7 ||
    !!match.groups?.path ||
    LINK_HOSTS.has(`${match.groups?.name}.${ending}`)
  );
}

function isMeantAsLoose(scan: ScanText, match: RegExpMatchArray & { index: number }): boolean {
  const [name, ending] = [match.groups?.name ?? '', match.groups?.ending ?? ''];
  if (ending === 'corn' || ending === 'con') return false;
  if (!/[ \n,;:*|!]/.test(match[0].slice(name.length)) || NO_NAMES.has(name)) return false;
  const at = match.index + match[0].lastIndexOf(ending);
  const letter = scan.original[scan.starts[at] ?? 0] ?? '';
  const isFollowed = wordsAfter(scan, match.index + match[0].length, 1).length > 0;
  const isSmall = letter === letter.toLowerCase();
  if (ending === 'net' || ending === 'org') return (isSmall && !/[,;:!]/.test(match[0])) || !isFollowed;
  return isSmall || !isFollowed;
}

/** Web addresses and bare domains. */
/** "pets.(com)" */
const BOXED = /(?<![\p{L}\d@.])[\p{L}\d-]{4,40} ?\.? ?[([](?:com|net|org)[)\]]/gu;
const GLUED = /(?<![\p{L}\d.])www[a-z\d-]{3,40}(?:com|net|org)(?![\p{L}\d])/gu;

export const detectUrls: Detector = (scan) => {
  const { text } = scan;
  const bare = [...text.matchAll(BARE)].filter((match) => {
    const { host = '', path = '' } = match.groups ?? {};
    return isMeantAsHost(scan, { start: match.index, end: match.index + match[0].length, host, path });
  });
  const domains = bare.map((match) => toHit(match, 'url.domain'));
  // Read backwards, blanks and words around it mean nothing: only an address in one piece counts.
  if (scan.view === 'reversed') {
    const spoken = [...text.matchAll(SPOKEN), ...text.matchAll(LOOSE)].filter(
      (match) => match.groups?.ending === 'com',
    );
    return [
      ...domains.filter((hit) =>
        /\.(?:com|net|org|co|uk|io|app|info|biz|dog|pet|me|ee|ly)(?:$|\/)/.test(hit.normalized),
      ),
      ...spoken.map((match) => toHit(match, 'url.spoken')),
    ];
  }
  return [
    ...CERTAIN.flatMap(({ rule, pattern }) => [...text.matchAll(pattern)].map((match) => toHit(match, rule))),
    ...domains,
    ...[...text.matchAll(SPOKEN)].filter(isMeantAsSpoken).map((match) => toHit(match, 'url.spoken')),
    ...[...text.matchAll(BOXED)].map((match) => toHit(match, 'url.spoken')),
    ...[...text.matchAll(GLUED)].map((match) => toHit(match, 'url.www')),
    ...[...text.matchAll(DOTCOM)].map((match) => toHit(match, 'url.spoken')),
    ...[...text.matchAll(LOOSE)]
      .filter((match) => isMeantAsLoose(scan, match))
      .map((match) => toHit(match, 'url.spoken')),
  ];
};
