import type { PolicyFinding } from '@snout/contracts/policy';

export type ViolationType = PolicyFinding['type'];

/** What stands beside a marked piece of text. */
export const KIND_NAMES: Readonly<Record<ViolationType, string>> = {
  phoneNumber: 'Phone number',
  email: 'E-mail address',
  url: 'Link',
  socialMedia: 'Social profile',
  payment: 'Other payment',
  phrase: 'Talk elsewhere',
  custom: 'Your own word',
};

const KIND_WORDS: Readonly<Record<ViolationType, string>> = {
  phoneNumber: 'a phone number',
  email: 'an e-mail address',
  url: 'a link',
  socialMedia: 'a social profile',
  payment: 'another way to pay',
  phrase: 'an invitation to talk elsewhere',
  custom: 'a word you keep out',
};

/** Every kind once, for the middle of a sentence: "a phone number and a link". Null when nothing was found. */
export function kindWords(findings: readonly { type: ViolationType }[]): string | null {
  const words = [...new Set(findings.map(({ type }) => KIND_WORDS[type]))];
  if (words.length < 2) return words[0] ?? null;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
