/** Lower case, accents off, every run of anything but letters and digits one space, ends trimmed. */
export function toPlainWords(body: string): string {
  return body
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\0]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The parts of a message in plain words: whole sentences, and where one has commas also what is between them. Apostrophes are
 * closed up ("dont"), a nought inside a word is read as an o, and a lone # as "number".
 */
export function toPlainClauses(body: string): string[] {
  const sentences = body
    .replace(/['’‘`´]/g, '')
    .replace(/#(?!\d)/g, ' number ')
    .split(/[.!?¿¡;:()\n\r]+|\s[-–—]+\s/);
  const parts = sentences.flatMap((sentence) => [sentence, ...(sentence.includes(',') ? sentence.split(',') : [])]);
  return parts.map((part) => toPlainWords(part).replace(/(?<=\p{L})0(?=\p{L})/gu, 'o')).filter((part) => part !== '');
}
