import { flatten, isDenied, isForbidden } from '../flatten';
import type { Detector, Hit } from '../hit';
import { type ScanText, wordsBefore } from '../tokens';
import { ENGLISH_PHRASES } from './phrase-patterns';
import { ASKING_PHRASES } from './phrase-patterns-asking';
import { SPANISH_PHRASES } from './phrase-patterns-spanish';
import { VOICED_PHRASES } from './phrase-patterns-voices';

const RULES = [...ENGLISH_PHRASES, ...ASKING_PHRASES, ...SPANISH_PHRASES, ...VOICED_PHRASES].map(
  ({ rule, severity, ways }) => ({
    rule,
    severity,
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${ways.join('|')})(?![\\p{L}\\d])`, 'gu'),
  }),
);

const MODALS = new Set(
  `will ll would d might may must should could can cant did didnt does doesnt do dont not never to always people
 kids they everyone everybody friends vet she he who lets let s`.split(/\s+/),
);
const INVITED = new Set(
  'you u free welcome want need please easier better best prefer like feel can could or and then just pls plz enough hesitate good able glad happy obliged appreciate love'.split(
    ' ',
  ),
);

/** "The vet will call me", "they call me crazy", "don't call me": told about others, or no invitation at all. */
function isTold(scan: ScanText, start: number): boolean {
  const [near, far] = wordsBefore(scan, start, 3)
    .map((word) => word.text)
    .filter((word, at) => !(at === 0 && /^(?:always|just|also|even|ever)$/.test(word)));
  if (near === undefined) return false;
  if (
    /^(?:they|people|kids|everyone|everybody|friends|not|never|dont|didnt|t|who|she|he|vet|always|say|says|said|ll|will|would|d|did|might|must)$/.test(
      near,
    )
  )
    return !(/^(?:will|would|did|might)$/.test(near) && far !== undefined && INVITED.has(far));
  if (!MODALS.has(near)) return false;
  return far !== undefined && !INVITED.has(far);
}

const SOFT = new Set(['phrase.call', 'phrase.text']);

/** Letters spread so evenly that the ends of the words are lost: "t e x t m e d i r e c t l y". */
const GLUED =
  /(?<!\p{L})(?:\p{L}{0,12}(?:text|txt|call|message|msg|contact|hire|book|email|reach|dm)(?:me|us)|\p{L}{0,12}(?:off|outside|skip|without)the(?:app|agency|company))\p{L}{0,20}/gu;

function findGlued(scan: ScanText): Hit[] {
  if (scan.view !== 'squeezed') return [];
  return [...scan.text.matchAll(GLUED)]
    .filter(
      (match) =>
        match[0].length >= 4 &&
        scan.original.slice(scan.starts[match.index], scan.ends[match.index + match[0].length - 1]).length >
          match[0].length,
    )
    .map(
      (match): Hit => ({
        type: 'phrase',
        start: match.index,
        end: match.index + match[0].length,
        normalized: match[0],
        rule: 'phrase.glued',
        severity: 'block',
      }),
    );
}

/** Words that invite somebody away from the business. */
export const detectPhrases: Detector = (scan) => {
  const { text, at } = flatten(scan);
  const found = RULES.flatMap(({ rule, severity, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isDenied(text, match.index) && !isForbidden(text, match.index))
      .map((match): Hit => {
        const normalized = match[0].trim();
        const start = at[match.index] ?? 0;
        return {
          type: 'phrase',
          start,
          end: (at[match.index + match[0].trimEnd().length - 1] ?? start) + 1,
          normalized,
          rule,
          severity,
        };
      })
      .filter((hit) => !(SOFT.has(rule) && severity === 'warning' && isTold(scan, hit.start))),
  );
  return [...found, ...findGlued(scan)];
};
