import type { Detector, Hit } from '../hit';

const PROVIDERS = 'gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|aol|proton|protonmail|live|msn|gmx|zoho';
const ENDINGS = 'com|net|org|edu|gov|io|co|us|me|info|biz|dev|app|pet|dog|care|ca|uk|mx|es|fr|de';

const LOCAL = '[\\p{L}\\d](?:[\\p{L}\\d._%+-]{0,62}[\\p{L}\\d_])?';
const AT = '(?: ?@ ?| ?[(\\[{<] ?(?:at|@|arroba) ?[)\\]}>] ?)';
const SPOKEN_AT = '[ -]+(?:at|arroba)[ -]+';
const DOT = '(?: ?\\. ?| ?[(\\[{<] ?(?:dot|punto|\\.) ?[)\\]}>] ?|[ -]+(?:dot|punto)[ -]+)';
const SPOKEN_DOT = '(?: ?[(\\[{<] ?(?:dot|punto|\\.) ?[)\\]}>] ?|[ -]+(?:dot|punto)[ -]+)';
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,40}[\\p{L}\\d])?';
const START = '(?<![\\p{L}\\d._%+-])';
const STOP = '(?![\\p{L}\\d])';

const RULES: readonly { rule: string; pattern: RegExp }[] = [
  // name@domain.tld, also with one blank around the marks or with (at) and [dot]
  {
    rule: 'email.address',
    pattern: new RegExp(`${START}${LOCAL}${AT}${LABEL}(?:\\.${LABEL}){0,3}${DOT}\\p{L}{2,12}${STOP}`, 'gu'),
  },
  // name at domain dot tld
  {
    rule: 'email.spoken',
    pattern: new RegExp(`${START}${LOCAL}${SPOKEN_AT}${LABEL}${SPOKEN_DOT}(?:${ENDINGS})${STOP}`, 'gu'),
  },
  // name at gmail.com, name@gmail, name at gmail
  {
    rule: 'email.provider',
    pattern: new RegExp(`${START}${LOCAL}(?:${AT}|${SPOKEN_AT})(?:${PROVIDERS})(?:${DOT}(?:${ENDINGS}))?${STOP}`, 'gu'),
  },
];

function normalize(found: string): string {
  return found
    .replace(/[ -]*[([{<]? ?\b(?:at|arroba)\b ?[)\]}>]?[ -]*/u, '@')
    .replace(/[ -]*[([{<]? ?\b(?:dot|punto)\b ?[)\]}>]?[ -]*/gu, '.')
    .replace(/[ ()[\]{}<>]/g, '');
}

/** E-mail addresses, written or spoken ("name at domain dot com"). */
export const detectEmails: Detector = ({ text }) =>
  RULES.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Hit => ({
        type: 'email',
        start: match.index,
        end: match.index + match[0].length,
        normalized: normalize(match[0]),
        rule,
      }),
    ),
  );
