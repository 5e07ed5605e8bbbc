export interface QueueFacts {
  now: Date;
  /** From when the number may send again; null when it never sent. */
  nextSendAt: Date | null;
  /** Segments of the texts that leave from this number before this one. */
  segmentsAhead: number;
  segmentsPerSecond: number;
}

/** A wait that is not worth a word. */
const SOON_MS = 30_000;

/** About when a waiting text leaves; null when it is as good as now. The pace of the number is all that holds it back. */
export function expectDeparture({ now, nextSendAt, segmentsAhead, segmentsPerSecond }: QueueFacts): Date | null {
  const from = Math.max(nextSendAt?.getTime() ?? now.getTime(), now.getTime());
  const at = from + (Math.max(0, segmentsAhead) / Math.max(1, segmentsPerSecond)) * 1000;
  return at - now.getTime() < SOON_MS ? null : new Date(at);
}
