import { type AllowList, isAllowed, readAllowList } from './allow-list';
import { detectCustomWords } from './detectors/custom';
import { detectEmails } from './detectors/email';
import { detectFrames } from './detectors/frames';
import { detectPayments } from './detectors/payment';
import { detectPhoneNumbers } from './detectors/phone-number';
import { detectPhrases } from './detectors/phrase';
import { detectSocialMedia } from './detectors/social-media';
import { detectUrls } from './detectors/url';
import type { Finding, PolicyRules } from './finding';
import { type Detector, type Hit, SEVERITY } from './hit';
import { mergeFindings } from './merge';
import { type ScanText, toScanText } from './tokens';
import { readLeet, reverse, squeeze } from './views';

const DETECTORS: readonly Detector[] = [
  detectEmails,
  detectUrls,
  detectPhoneNumbers,
  detectSocialMedia,
  detectPayments,
  detectPhrases,
  detectFrames,
];

/** Every way a text can be meant to be read: as it stands, spread letters joined, signs as letters, backwards. */
function toViews(text: string): ScanText[] {
  const plain = toScanText(text);
  const squeezed = squeeze(plain);
  const joined = squeezed ?? plain;
  const views = [plain, squeezed, readLeet(joined, 'i'), readLeet(joined, 'l'), reverse(joined)];
  return views.filter((view) => view !== null);
}

const NEAR = 24;

/** "Text me at" before a number of the business is no invitation away from it. */
const leadsTo = (hit: Hit, allowed: Hit): boolean =>
  hit.type === 'phrase' && allowed.start >= hit.start && allowed.start - hit.end <= NEAR;

function scanView(scan: ScanText, rules: PolicyRules, allowed: AllowList): Finding[] {
  const hits = [...DETECTORS.flatMap((detect) => detect(scan)), ...detectCustomWords(scan, rules.customWords)];
  const innocent = hits.filter((hit) => isAllowed(hit, allowed));
  // Where the at sign was read as a letter, the address it belongs to is no host.
  const isMisread = (hit: Hit) =>
    scan.view === 'leet' &&
    hit.type === 'url' &&
    scan.original.slice(scan.starts[hit.start], scan.ends[hit.end - 1]).includes('@');
  const isPartOfAllowed = (hit: Hit) =>
    innocent.some((other) => (other.start <= hit.start && hit.end <= other.end) || leadsTo(hit, other));
  return hits
    .filter((hit) => hit.end > hit.start && !isMisread(hit) && !isPartOfAllowed(hit))
    .map((hit) => {
      const [first, last] = scan.view === 'reversed' ? [hit.end - 1, hit.start] : [hit.start, hit.end - 1];
      return {
        type: hit.type,
        start: scan.starts[first] ?? 0,
        end: scan.ends[last] ?? scan.original.length,
        severity: hit.severity ?? SEVERITY[hit.type],
        normalized: hit.normalized,
        rule: hit.rule,
      };
    });
}

/** Fold, read in every way, detect, drop what is allowed, and merge. The caller bounds the length. */
export function scanText(text: string, rules: PolicyRules): Finding[] {
  const allowed = readAllowList(rules.allowList);
  const [plain, ...others] = toViews(text).map((view) => scanView(view, rules, allowed));
  const found = plain ?? [];
  // What is read as it stands is named by that reading; the others only add to it.
  const isNew = (finding: Finding) =>
    !found.some((one) => one.start < finding.end && finding.start < one.end && one.type === finding.type);
  return mergeFindings([...found, ...others.flat().filter(isNew)]);
}
