import type { ViolationType } from '../shared/vocabulary';
import type { Finding } from './finding';

/** Where two findings share text, the more telling type names the one that is kept. */
const PRECEDENCE: Readonly<Record<ViolationType, number>> = {
  email: 0,
  url: 1,
  phoneNumber: 2,
  payment: 3,
  socialMedia: 4,
  custom: 5,
  phrase: 6,
};

function join(a: Finding, b: Finding): Finding {
  const named = PRECEDENCE[b.type] < PRECEDENCE[a.type] ? b : a;
  const severity = a.severity === 'block' || b.severity === 'block' ? 'block' : named.severity;
  return { ...named, severity, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Findings in order of place; overlapping ones become one that covers both, so that nothing found stays readable. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of [...findings].sort(
    (a, b) => a.start - b.start || b.end - a.end || PRECEDENCE[a.type] - PRECEDENCE[b.type],
  )) {
    const last = merged.at(-1);
    if (last && finding.start < last.end) merged[merged.length - 1] = join(last, finding);
    else merged.push(finding);
  }
  return merged;
}
