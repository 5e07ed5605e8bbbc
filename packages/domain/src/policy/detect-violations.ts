import type { Finding, PolicyRules } from './finding';

export type { Finding, PolicyRules } from './finding';

/** Raise with every change of meaning of the detectors. */
export const POLICY_RULES_VERSION = 1;

/** Longer bodies are cut before the scan, so that its cost has a ceiling. */
export const MAX_SCANNED_CHARS = 1600;

/** Contact details and poaching words in a text, in order, never overlapping. Linear time. */
export function detectViolations(text: string, rules: PolicyRules): Finding[] {
  void text;
  void rules;
  throw new Error('Not written yet');
}
