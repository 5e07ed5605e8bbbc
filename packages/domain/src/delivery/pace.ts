/** Lateness up to this much is made up for, so that a busy number reaches the speed it is allowed and never more. */
const CATCH_UP_MS = 250;

export interface PaceFacts {
  now: Date;
  /** From when the number may send again; null when it never sent. */
  nextSendAt: Date | null;
  segments: number;
  /** What the carriers allow this number. */
  segmentsPerSecond: number;
}

export type PaceDecision = { kind: 'go'; nextSendAt: Date } | { kind: 'wait'; until: Date };

/** Whether a number may send this text now, and from when the next one. A text of three segments takes the time of three. */
export function decidePace({ now, nextSendAt, segments, segmentsPerSecond }: PaceFacts): PaceDecision {
  if (nextSendAt && nextSendAt > now) return { kind: 'wait', until: nextSendAt };
  const from = Math.max(nextSendAt?.getTime() ?? now.getTime(), now.getTime() - CATCH_UP_MS);
  const takesMs = (Math.max(1, segments) / Math.max(1, segmentsPerSecond)) * 1000;
  return { kind: 'go', nextSendAt: new Date(from + takesMs) };
}
