import type { Detector, Hit } from '../hit';

/** Endings that are no English word, so that a forgotten blank after a full stop is no address. */
const PLAIN = 'com|net|org|io|co|app|dev|biz|xyz|edu|gov|ly|gg|tv|ca|uk|mx|eu|vet|ai';
/** Endings that also are words: these need a path to count. */
const WORDS = 'me|us|to|be|is|it|in|so|at|pet|dog|dogs|care|link|page|shop|club|site|online|info|store|life|live';

const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,60}[\\p{L}\\d])?';
const START = '(?<![\\p{L}\\d@._-])';
const STOP = '(?![\\p{L}\\d-])';
const PATH = '(?::\\d{2,5})?(?:[/?#][^\\s<>"]*)?';

const RULES: readonly { rule: string; pattern: RegExp }[] = [
  { rule: 'url.scheme', pattern: /(?<![\p{L}\d])(?:https?|hxxps?|ftp):\/\/[^\s<>"]+/gu },
  { rule: 'url.www', pattern: /(?<![\p{L}\d])www ?\. ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*(?:[/?#][^\s<>"]*)?/gu },
  {
    rule: 'url.domain',
    pattern: new RegExp(`${START}${LABEL}(?:\\.${LABEL}){0,3}\\.(?:${PLAIN})${STOP}${PATH}`, 'gu'),
  },
  { rule: 'url.domain', pattern: new RegExp(`${START}${LABEL}(?:\\.${LABEL}){0,3}\\.(?:${WORDS})/[^\\s<>"]+`, 'gu') },
  {
    rule: 'url.spoken',
    pattern: new RegExp(
      `${START}${LABEL}(?: ?[(\\[{<] ?(?:dot|\\.) ?[)\\]}>] ?| dot )(?:com|net|org|io|co|app)${STOP}`,
      'gu',
    ),
  },
  { rule: 'url.spoken', pattern: new RegExp(`${START}${LABEL} \\. ?com${STOP}`, 'gu') },
];

function normalize(found: string): string {
  return found
    .replace(/^(?:https?|hxxps?|ftp):\/\//, '')
    .replace(/ ?[([{<]? ?\b(?:dot)\b ?[)\]}>]? ?/gu, '.')
    .replace(/[ ()[\]{}<>]/g, '')
    .replace(/^www\./, '')
    .replace(/[.,!?;:'"]+$/, '');
}

/** Web addresses and bare domains. */
export const detectUrls: Detector = ({ text }) =>
  RULES.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map((match): Hit => {
      const found = match[0].replace(/[.,!?;:'")]+$/, '');
      return { type: 'url', start: match.index, end: match.index + found.length, normalized: normalize(found), rule };
    }),
  );
