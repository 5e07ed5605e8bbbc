import { detectViolations, MAX_SCANNED_CHARS } from './detect-violations';
import type { Finding, PolicyRules } from './finding';
import { scanText } from './scan';

export interface SplitScan {
  /** Findings of the newest text; offsets are within that text. */
  findings: Finding[];
  /** Indexes into `previous` of the texts that hold an earlier piece of what the newest one completes. */
  earlier: number[];
}

/** Of an earlier text only so much of its end can belong to a piece. */
const MAX_PIECE = 200;

const isInside = (inner: Finding, outer: Finding): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Scans a text together with the sender's last texts (oldest first), so that a number sent in pieces is found. */
export function detectSplit(text: string, previous: readonly string[], rules: PolicyRules): SplitScan {
  const whole = detectViolations(text, rules);
  const pieces: { index: number; start: number; end: number }[] = [];
  let joined = '';
  previous.forEach((piece, index) => {
    const start = joined.length;
    joined += `${piece.slice(-MAX_PIECE)}\n`;
    pieces.push({ index, start, end: joined.length - 1 });
  });
  const offset = joined.length;
  const spanning = scanText(joined + text.slice(0, MAX_SCANNED_CHARS), rules).filter(
    (finding) => finding.start < offset && finding.end > offset,
  );
  const earlier = pieces
    .filter(({ start, end }) => spanning.some((finding) => finding.start < end && finding.end > start))
    .map(({ index }) => index);
  const completed = spanning.map((finding) => ({ ...finding, start: 0, end: finding.end - offset }));
  const alone = whole.filter((finding) => !completed.some((outer) => isInside(finding, outer)));
  return { findings: [...completed, ...alone].sort((a, b) => a.start - b.start), earlier };
}
