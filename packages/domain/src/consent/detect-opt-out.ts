import type { OptOutPhrase } from './opt-out-phrase';
import { ENGLISH_OPT_OUTS } from './opt-out-phrases';
import { SPANISH_OPT_OUTS } from './opt-out-phrases-spanish';
import { toPlainClauses } from './plain-words';

const PHRASES: readonly OptOutPhrase[] = [...ENGLISH_OPT_OUTS, ...SPANISH_OPT_OUTS];

/** The writer says that their own text, or a number they gave, was a mistake: nothing is asked of us. */
const OWN_MISTAKE =
  /\b(?:meant|oops|whoops|ignore|disregard|my bad|intended|accident\w*|me equivoque|wrong chat|(?:that|it|this) was for)\b/;
const ABOUT_NUMBERS: ReadonlySet<string> = new Set(['wrongNumber', 'numeroEquivocado', 'loseNumber', 'takeMeOff']);

function isSaid({ pattern, unless }: OptOutPhrase, clause: string): boolean {
  const match = pattern.exec(clause);
  if (!match) return false;
  return !unless?.test(clause.slice(match.index + match[0].length));
}

/** Finds a wish for no more texts in plain words, and names the rule that saw it. Keywords are not its business. */
export function detectOptOut(body: string): { rule: string } | null {
  const clauses = toPlainClauses(body);
  const isOwnMistake = clauses.some((clause) => OWN_MISTAKE.test(clause));
  for (const phrase of PHRASES) {
    if (isOwnMistake && ABOUT_NUMBERS.has(phrase.rule)) continue;
    if (clauses.some((clause) => isSaid(phrase, clause))) return { rule: phrase.rule };
  }
  return null;
}
