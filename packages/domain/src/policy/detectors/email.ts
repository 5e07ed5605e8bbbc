import { MAIL_PROVIDERS, SPOKEN_ENDINGS } from '../domain-endings';
import type { Detector, Hit } from '../hit';
import { type ScanText, wordsBefore } from '../tokens';

const LOCAL = '[\\p{L}\\d](?:[\\p{L}\\d._%+-]{0,62}[\\p{L}\\d_])?';
const OPEN = '[(\\[{<*_"\'|/~^-]';
const SHUT = '[)\\]}>*_"\'|/~^-]';
const S = '[ \\n]{0,2}';
const AT = `(?:${S}@${S}|${S}${OPEN}{1,2} ?(?:a ?t|@|a|arroba) ?${SHUT}{1,2}${S})`;
const SPOKEN_AT = '[ \\n]+(?:at sign|att?|@|arroba)[ \\n]+';
const DOTS = 'd ?o ?t|d0t|punto|period|point|\\.';
const SPOKEN_DOT = `(?:${S}${OPEN}{1,2} ?(?:${DOTS}|,) ?${SHUT}{1,2}${S}|[ \\n]+(?:dott?|d0t|punto|period|point)[ \\n]+)`;
const DOT = `(?:${S}\\.${S}|,|${SPOKEN_DOT})`;
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,40}[\\p{L}\\d])?';
const START = '(?<![\\p{L}\\d._%+-])';
const STOP = '(?![\\p{L}\\d])';
const PROVIDER = `(?:${MAIL_PROVIDERS}|g[ -]mail|gee mail|hot[ -]mail|i[ -]?cloud|out[ -]look|proton[ -]mail|ya[ -]hoo)`;
/** Names that stand for a mailbox wherever they are written. */
const SURE_PROVIDER =
  '(?:gmail|gmial|googlemail|g[ -]mail|gee mail|hotmail|hot[ -]mail|ymail|icloud|protonmail|proton[ -]mail|rocketmail|aol|yahoo|outlook|msn)';

interface Rule {
  rule: string;
  pattern: RegExp;
  isMeant?: (scan: ScanText, match: RegExpExecArray | RegExpMatchArray) => boolean;
}

const COMMON = new Set(
  `i im am is are was were be been look looking works work worked working job he she they we you me it us up start staff team
   office live lives living stay here there meet meeting park parked account app email mail my your the a an at on in to from
   and or of for with his her their our check use using send sent via through not no any new old this that these those person
   people friends mom dad someone engineer manager have has had got get`.split(/\s+/),
);

/** What else is said of a mailbox. */
const NO_NAMES = new Set(
  'acting always really still broken locked hacked being blocked working messed getting'.split(' '),
);

function nameBefore(match: RegExpMatchArray): string {
  return match.groups?.local ?? '';
}

/** "sam at gmail" is an address, "he works at Yahoo" is not. */
function isMailbox(scan: ScanText, match: RegExpMatchArray): boolean {
  const local = nameBefore(match);
  if (/@|[([{<]/.test(match[0]) && !COMMON.has(local)) return true;
  if (/gmail|gmial|googlemail|g[ -]mail|gee mail|hotmail|hot[ -]mail|icloud|ymail|proton/.test(match[0]))
    return !COMMON.has(local);
  if (/[\d._]/.test(local)) return true;
  const cues = wordsBefore(scan, match.index ?? 0, 4).map((word) => word.text);
  return !COMMON.has(local) && cues.some((word) => /^(?:e?mail|correo|address|contact|reach|write)$/.test(word));
}

const NAME_ONLY = /^\s*[\p{L}\d._-]{5,40} (?:at )?(?:gmail|hotmail|icloud|ymail|protonmail|yahoo|outlook|aol)\s*$/u;

const RULES: readonly Rule[] = [
  // name@domain.tld, also with blanks around the marks or with (at) and [dot]
  {
    rule: 'email.address',
    pattern: new RegExp(
      `${START}(?<local>${LOCAL})${AT}${LABEL}(?:\\.${LABEL}){0,3}${DOT}(?<ending>\\p{L}{2,12})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => {
      const isPlain = new RegExp(`@${LABEL}(?:\\.${LABEL}){0,3}\\.\\p{L}{2,12}$`, 'u').test(match[0]);
      const isInOne = isPlain && !/\s/.test(match[0]);
      return isInOne || new RegExp(`^(?:${SPOKEN_ENDINGS}|de|fr|it|eu|br|ar)$`).test(match.groups?.ending ?? '');
    },
  },
  // name at domain dot tld
  {
    rule: 'email.spoken',
    pattern: new RegExp(
      `${START}(?<local>${LOCAL})(?:${SPOKEN_AT}|${AT})${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,2}?(?:${SPOKEN_DOT}|${S}\\.${S})(?:${SPOKEN_ENDINGS})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => !COMMON.has(nameBefore(match)) || /dot com|dot net|dot org|punto com/.test(match[0]),
  },
  // name at gmail.com, name@gmail, name at gmail, name at gmail com
  {
    rule: 'email.provider',
    pattern: new RegExp(
      `${START}(?<local>${LOCAL})(?:${AT}|${SPOKEN_AT}(?:the |my )?)${SURE_PROVIDER}(?:com|(?:${DOT}| )(?:${SPOKEN_ENDINGS}))?${STOP}`,
      'gu',
    ),
    isMeant: isMailbox,
  },
  // name at live.com: a provider whose name is a word needs its ending
  {
    rule: 'email.provider',
    pattern: new RegExp(
      `${START}(?<local>${LOCAL})(?:${AT}|${SPOKEN_AT})${PROVIDER}${DOT}(?:${SPOKEN_ENDINGS})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => !COMMON.has(nameBefore(match)),
  },
  // samlee92 gmail com, samlee92 gmail.com
  {
    rule: 'email.provider',
    pattern: new RegExp(
      `${START}(?<local>${LOCAL})[ \\n]*[-:,]?[ \\n]*(?:gmail|hotmail|icloud|yahoo|outlook|ymail|protonmail|aol)(?: |\\.|,| dot | ?\\. ?)(?:com|con|net|mx|es)${STOP}`,
      'gu',
    ),
  },
  // gmail sam_lee
  {
    rule: 'email.account',
    pattern: /(?<!\p{L})(?:gmail|hotmail|icloud) (?<local>\p{L}{2,20}[._]?[\p{L}\d_]*\d*)(?![\p{L}\d])/gu,
    isMeant: (_scan, match) => /\p{L}[._\d]/u.test(nameBefore(match)),
  },
  // "samlee gmail", and nothing else
  {
    rule: 'email.provider',
    pattern:
      /(?<local>[\p{L}\d._-]{5,40}) (?:at )?(?:gmail|hotmail|icloud|ymail|protonmail|yahoo|outlook|aol)(?![\p{L}\d])/gu,
    isMeant: (scan, match) => NAME_ONLY.test(scan.text) && !COMMON.has(nameBefore(match)),
  },
  // my gmail is samlee92, email: samlee92
  {
    rule: 'email.account',
    pattern: new RegExp(
      `(?<!\\p{L})(?:my|our|the|mi|personal) (?:personal |private |own )?(?:gmail|hotmail|yahoo|icloud|outlook|e-?mail|correo)(?: address| account)?(?: is|'s| es|:| -|=)? ?[:=-]? ?(?<local>[\\p{L}]*[\\d._][\\p{L}\\d._-]{1,40})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => /\p{L}.*[\d._].*|[\d._].*\p{L}/u.test(nameBefore(match)),
  },
  // my gmail is samlee
  {
    rule: 'email.account',
    pattern: new RegExp(
      `(?<!\\p{L})(?:my|our|mi) (?:personal |private |own )?(?:gmail|hotmail|yahoo|icloud|outlook)(?: is| es|:| -|=|(?= [a-z]{5,20}$)) ?(?<local>\\p{L}{5,40})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => !NO_NAMES.has(nameBefore(match)),
  },
  // gmail: samlee92
  {
    rule: 'email.account',
    pattern: new RegExp(
      `(?<!\\p{L})(?:gmail|hotmail|icloud|yahoo|e-?mail|correo)(?: ?[:=] ?| is )(?<local>[\\p{L}][\\p{L}\\d._-]{2,40})${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => /[\d._]/.test(nameBefore(match)),
  },
  // samlee92 on gmail
  {
    rule: 'email.provider',
    pattern: new RegExp(
      `${START}(?<local>(?=[\\p{L}._]*[\\d._])[\\p{L}\\d][\\p{L}\\d._-]{2,40})[ ,-]{1,2}(?:on |en |@ ?|its |it's )?(?:gmail|hotmail|icloud|ymail|protonmail)${STOP}`,
      'gu',
    ),
    isMeant: (_scan, match) => /\p{L}{2}/u.test(nameBefore(match)) && /\d|[._]/.test(nameBefore(match)),
  },
];

function normalize(found: string): string {
  return found
    .replace(/[\s([{<*_"'|/~^-]*(?<![\p{L}\d])(?:at sign|a t|at|arroba)(?![\p{L}\d])[\s)\]}>*_"'|/~^-]*/u, '@')
    .replace(
      /[\s([{<*_"'|/~^-]*(?<![\p{L}\d])(?:d o t|dot|d0t|punto|period|point)(?![\p{L}\d])[\s)\]}>*_"'|/~^-]*/gu,
      '.',
    )
    .replace(/[\s()[\]{}<>"]/g, '')
    .replace(',', '.');
}

/** E-mail addresses, written or spoken ("name at domain dot com"). */
export const detectEmails: Detector = (scan) =>
  RULES.flatMap(({ rule, pattern, isMeant }) =>
    [...scan.text.matchAll(pattern)]
      .filter((match) => isMeant?.(scan, match) ?? true)
      .map((match): Hit => {
        const end = match.index + match[0].length;
        return {
          type: 'email',
          start: match.index,
          end,
          normalized: normalize(rule === 'email.account' ? nameBefore(match) : match[0]),
          rule,
        };
      }),
  );
