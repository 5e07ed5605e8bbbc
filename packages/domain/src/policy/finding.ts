import type { ViolationSeverity, ViolationType } from '../shared/vocabulary';

/** One piece of text that breaks the policy. `start` and `end` are UTF-16 offsets in the original text, half-open. */
export interface Finding {
  type: ViolationType;
  start: number;
  end: number;
  severity: ViolationSeverity;
  /** What it means once disguises are undone: digits of a phone, an address, a platform. */
  normalized: string;
  /** Stable name of the rule that fired, such as `phone.digits`. */
  rule: string;
}

/** The part of the policy an organisation can change. */
export interface PolicyRules {
  /** Numbers, domains, addresses and words that are never findings. */
  allowList: readonly string[];
  /** The organisation's own forbidden words. */
  customWords: readonly string[];
}
