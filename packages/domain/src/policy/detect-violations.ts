import type { Finding, PolicyRules } from './finding';
import { scanText } from './scan';

export type { Finding, PolicyRules } from './finding';

/** Raise with every change of meaning of the detectors. */
export const POLICY_RULES_VERSION = 4;

/** Longer bodies are cut before the scan, so that its cost has a ceiling. */
export const MAX_SCANNED_CHARS = 1600;

/** Contact details and poaching words in a text, in order, never overlapping. Linear time. */
export function detectViolations(text: string, rules: PolicyRules): Finding[] {
  return scanText(text.slice(0, MAX_SCANNED_CHARS), rules);
}
