import type { Detector, Hit } from '../hit';
import { type ScanText, wordsBefore } from '../tokens';
import { flatten } from '../views';
import { ENGLISH_PHRASES } from './phrase-patterns';
import { SPANISH_PHRASES } from './phrase-patterns-spanish';

const RULES = [...ENGLISH_PHRASES, ...SPANISH_PHRASES].map(({ rule, severity, ways }) => ({
  rule,
  severity,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${ways.join('|')})(?![\\p{L}\\d])`, 'gu'),
}));

const MODALS = new Set(
  `will ll would d might may must should could can cant did didnt does doesnt do dont not never to always people
 kids they everyone everybody friends vet she he who lets let s`.split(/\s+/),
);
const INVITED = new Set(
  'you u free welcome want need please easier better best prefer like feel can could or and then just pls plz'.split(
    ' ',
  ),
);

/** "The vet will call me", "they call me crazy", "don't call me": told about others, or no invitation at all. */
function isTold(scan: ScanText, start: number): boolean {
  const [near, far] = wordsBefore(scan, start, 2).map((word) => word.text);
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

/** Words that invite somebody away from the business. */
export const detectPhrases: Detector = (scan) => {
  const { text, at } = flatten(scan);
  return RULES.flatMap(({ rule, severity, pattern }) =>
    [...text.matchAll(pattern)]
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
};
