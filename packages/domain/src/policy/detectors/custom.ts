import type { Hit } from '../hit';
import { foldText } from '../normalize';
import type { ScanText } from '../tokens';

const escapeSigns = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Blanks between the words of a phrase may be any marks, or none within a long one. */
function toPattern(word: string): RegExp | null {
  const parts = word.split(/[^\p{L}\d]+/u).filter((part) => part.length > 0);
  // A word of signs alone, such as "$$$", is found as it stands.
  if (parts.length === 0) return new RegExp(escapeSigns(word), 'gu');
  return new RegExp(`(?<![\\p{L}\\d])${parts.map(escapeSigns).join('[^\\p{L}\\d]{1,3}')}(?![\\p{L}\\d])`, 'gu');
}

const TORN_FROM = 5;
const torn = (word: string): string => [...word].map(escapeSigns).join('[ ._*~|\\n-]?');

/** A long word also when it is torn by single marks: "ro-ver", "r o v e r". */
const toTornPattern = (word: string): RegExp | null =>
  /^[\p{L}\d]+$/u.test(word) && word.length >= TORN_FROM
    ? new RegExp(`(?<![\\p{L}\\d])${torn(word)}(?![\\p{L}\\d])`, 'gu')
    : null;

/** The organisation's own words and phrases, as whole words, in any disguise that folding undoes. */
export function detectCustomWords(scan: ScanText, words: readonly string[]): Hit[] {
  const folded = words.map((word) => foldText(word).text.trim()).filter((word) => word.length > 0);
  return [...new Set(folded)].flatMap((word) =>
    [toPattern(word), toTornPattern(word)].flatMap((pattern) =>
      pattern === null
        ? []
        : [...scan.text.matchAll(pattern)].map((match): Hit => {
            const end = match.index + match[0].length;
            return { type: 'custom', start: match.index, end, normalized: word, rule: 'custom.word' };
          }),
    ),
  );
}
