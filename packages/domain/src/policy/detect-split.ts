import type { Finding, PolicyRules } from './finding';

export interface SplitScan {
  /** Findings of the newest text; offsets are within that text. */
  findings: Finding[];
  /** Indexes into `previous` of the texts that hold an earlier piece of what the newest one completes. */
  earlier: number[];
}

/** Scans a text together with the sender's last texts (oldest first), so that a number sent in pieces is found. */
export function detectSplit(text: string, previous: readonly string[], rules: PolicyRules): SplitScan {
  void text;
  void previous;
  void rules;
  throw new Error('Not written yet');
}
