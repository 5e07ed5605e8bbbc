import type { SplitScan } from '@snout/domain/policy/detect-split';
import type { PolicyRules } from '@snout/domain/policy/finding';

/**
 * Looks for contact details in a text, together with the sender's last ones (oldest first). It may throw: then nobody knows
 * what is in the text, and whoever asks treats it so (decision 0006). It is never taken as "clean".
 */
export type PolicyDetector = (text: string, previous: readonly string[], rules: PolicyRules) => SplitScan;
