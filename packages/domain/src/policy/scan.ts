import { isAllowed, readAllowList } from './allow-list';
import { detectCustomWords } from './detectors/custom';
import { detectEmails } from './detectors/email';
import { detectPayments } from './detectors/payment';
import { detectPhoneNumbers } from './detectors/phone-number';
import { detectPhrases } from './detectors/phrase';
import { detectSocialMedia } from './detectors/social-media';
import { detectUrls } from './detectors/url';
import type { Finding, PolicyRules } from './finding';
import { type Detector, SEVERITY } from './hit';
import { mergeHits } from './merge';
import { toScanText } from './tokens';

const DETECTORS: readonly Detector[] = [
  detectEmails,
  detectUrls,
  detectPhoneNumbers,
  detectSocialMedia,
  detectPayments,
  detectPhrases,
];

/** Fold, cut into tokens, detect, drop what is allowed, merge, and map back. The caller bounds the length. */
export function scanText(text: string, rules: PolicyRules): Finding[] {
  const scan = toScanText(text);
  const allowed = readAllowList(rules.allowList);
  const found = [...DETECTORS.flatMap((detect) => detect(scan)), ...detectCustomWords(scan, rules.customWords)];
  const kept = found.filter((hit) => hit.end > hit.start && !isAllowed(hit, allowed));
  return mergeHits(kept).map((hit) => ({
    type: hit.type,
    start: scan.starts[hit.start] ?? 0,
    end: scan.ends[hit.end - 1] ?? text.length,
    severity: SEVERITY[hit.type],
    normalized: hit.normalized,
    rule: hit.rule,
  }));
}
