import { flatten, isDenied } from '../flatten';
import type { Detector, Hit } from '../hit';
import { CONCEPTS, type Concept, FRAMES } from './phrase-frames';

interface Place {
  start: number;
  end: number;
}

/** These begin with the no themselves. */
const SAYS_NO: ReadonlySet<Concept> = new Set(['dodge', 'dontTell', 'uninvolved', 'unbooked', 'unbookedThere']);

/** One pass over the text for each concept. */
const PATTERNS = Object.entries(CONCEPTS).map(([concept, source]) => ({
  concept: concept as Concept,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu'),
}));

/** Concepts further apart belong to different thoughts. */
const MAX_SPAN = 110;
/** What ends a thought. A point between digits ("$12.50") does not. */
const THOUGHT_END = /[!?;]|\.(?!\d)/g;

/** The number of the thought that each place stands in. */
function toThoughtOf(text: string): (at: number) => number {
  const ends = [...text.matchAll(THOUGHT_END)].map((match) => match.index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The nearest two of both lists that stand in one thought and do not overlap; both lists are in order. */
function findPair(first: readonly Place[], second: readonly Place[], thoughtOf: (at: number) => number): Place | null {
  let from = 0;
  for (const one of first) {
    while (from < second.length && (second[from]?.end ?? 0) < one.start - MAX_SPAN) from += 1;
    for (let at = from; at < second.length; at += 1) {
      const other = second[at];
      if (!other || other.start > one.end + MAX_SPAN) break;
      if (other.start < one.end && one.start < other.end) continue;
      const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
      if (end - start <= MAX_SPAN && thoughtOf(start) === thoughtOf(end - 1)) return { start, end };
    }
  }
  return null;
}

/** The whole thought around a place, as far as a person would connect it. */
function aroundOf(text: string, { start, end }: Place): string {
  const before = text.slice(Math.max(0, start - MAX_SPAN), start);
  const after = text.slice(end, end + MAX_SPAN);
  return before.slice(before.search(/[^.!?;]*$/)) + text.slice(start, end) + after.slice(0, after.search(/[.!?;]|$/));
}

function findPlaces(text: string): Map<Concept, Place[]> {
  const places = new Map<Concept, Place[]>();
  for (const { concept, pattern } of PATTERNS) {
    const found = [...text.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((place) => SAYS_NO.has(concept) || !isDenied(text, place.start));
    if (found.length > 0) places.set(concept, found);
  }
  return places;
}

/** Offers in words nobody listed: what the sentence speaks of together makes them. */
export const detectFrames: Detector = (scan) => {
  const { text, at } = flatten(scan);
  const places = findPlaces(text);
  if (places.size === 0) return [];
  const thoughtOf = toThoughtOf(text);
  return FRAMES.flatMap(({ rule, all: [first, second], unless }): Hit[] => {
    const ones = places.get(first) ?? [];
    const found = second ? findPair(ones, places.get(second) ?? [], thoughtOf) : ones[0];
    if (!found || unless?.test(aroundOf(text, found))) return [];
    const [start, end] = [at[found.start] ?? 0, (at[found.end - 1] ?? 0) + 1];
    return [{ type: 'phrase', start, end, normalized: text.slice(found.start, found.end), rule, severity: 'block' }];
  });
};
