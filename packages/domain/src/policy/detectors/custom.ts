import type { Hit } from '../hit';
import { foldText } from '../normalize';
import type { ScanText } from '../tokens';

const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\d]/u.test(character);

function findWord(text: string, word: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (isPartOfWord(text[at - 1]) || isPartOfWord(text[end])) continue;
    hits.push({ type: 'custom', start: at, end, normalized: word, rule: 'custom.word' });
  }
  return hits;
}

/** The organisation's own words and phrases, as whole words. */
export function detectCustomWords(scan: ScanText, words: readonly string[]): Hit[] {
  const folded = words.map((word) => foldText(word).text.trim()).filter((word) => word.length > 0);
  return [...new Set(folded)].flatMap((word) => findWord(scan.text, word));
}
