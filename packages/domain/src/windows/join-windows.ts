import type { Window } from './window';

/** The same time in as few stretches as it takes: what touches or overlaps becomes one. In order of time. */
export function joinWindows(windows: readonly Window[]): Window[] {
  const joined: Window[] = [];
  for (const next of [...windows].sort((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    const last = joined.at(-1);
    if (!last || (last.endAt !== null && last.endAt < next.startAt)) joined.push({ ...next });
    else if (last.endAt !== null && (next.endAt === null || last.endAt < next.endAt)) last.endAt = next.endAt;
  }
  return joined;
}
