import type { ViolationType } from '../shared/vocabulary';
import type { Hit } from './hit';

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

function join(a: Hit, b: Hit): Hit {
  const named = PRECEDENCE[b.type] < PRECEDENCE[a.type] ? b : a;
  return { ...named, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Hits in order of place; overlapping ones become one that covers both, so that nothing found stays readable. */
export function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const hit of [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || PRECEDENCE[a.type] - PRECEDENCE[b.type],
  )) {
    const last = merged.at(-1);
    if (last && hit.start < last.end) merged[merged.length - 1] = join(last, hit);
    else merged.push(hit);
  }
  return merged;
}
