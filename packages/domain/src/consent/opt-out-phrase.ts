/** A way of asking for no more texts. It is looked for in one part of a message at a time (see plain-words.ts). */
export interface OptOutPhrase {
  rule: string;
  pattern: RegExp;
  /** Words right after it that make it something else: "don't text me before 8". */
  unless?: RegExp;
}
