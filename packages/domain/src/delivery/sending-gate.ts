/** How many times in a row the provider refused our credentials before we stop asking. */
export const REFUSALS_TO_OPEN = 3;
const FIRST_PROBE_MS = 30_000;
const LONGEST_PROBE_MS = 5 * 60_000;
/** One text goes out to try; the others wait this long for what it learns. */
const PROBE_LEASE_MS = 30_000;
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 30_000;
/** A provider that asks for more is asked again after this. */
const LONGEST_ASKED_SECONDS = 300;

/**
 * What stands between an organisation's texts and the provider: a circuit breaker for refused credentials, and a pause for
 * "too many calls" and for a provider that cannot be reached. Both concern the whole account, so both hold all of it.
 */
export interface SendingGate {
  /** Refusals of our credentials in a row. */
  refusals: number;
  openUntil: Date | null;
  /** Calls in a row that certainly sent nothing. */
  pauses: number;
  pausedUntil: Date | null;
}

export const OPEN_GATE: SendingGate = { refusals: 0, openUntil: null, pauses: 0, pausedUntil: null };

export type GateDecision = { kind: 'pass' } | { kind: 'probe'; gate: SendingGate } | { kind: 'wait'; until: Date };

/** Whether a text may leave now. `probe`: it may, alone, and the gate must be stored as given before it does. */
export function decideGate(gate: SendingGate, now: Date): GateDecision {
  if (gate.pausedUntil && gate.pausedUntil > now) return { kind: 'wait', until: gate.pausedUntil };
  if (gate.refusals < REFUSALS_TO_OPEN) return { kind: 'pass' };
  if (gate.openUntil && gate.openUntil > now) return { kind: 'wait', until: gate.openUntil };
  return { kind: 'probe', gate: { ...gate, openUntil: new Date(now.getTime() + PROBE_LEASE_MS) } };
}

/**
 * After the provider refused our credentials: the third time in a row the circuit opens, then ever longer. Of texts that were
 * under way together only the first counts once it is open.
 */
export function afterRefusal(gate: SendingGate, { now, isProbe }: { now: Date; isProbe: boolean }): SendingGate {
  if (!isProbe && gate.openUntil && gate.openUntil > now) return gate;
  const refusals = gate.refusals + 1;
  if (refusals < REFUSALS_TO_OPEN) return { ...gate, refusals };
  const waitMs = Math.min(LONGEST_PROBE_MS, FIRST_PROBE_MS * 2 ** (refusals - REFUSALS_TO_OPEN));
  return { ...gate, refusals, openUntil: new Date(now.getTime() + waitMs) };
}

/**
 * After a call that certainly sent nothing. `chance` (0 to below 1) spreads the tries of many processes; what the provider
 * asks for (seconds) counts when it is longer.
 */
export function afterNotSent(
  gate: SendingGate,
  { now, chance, retryAfterSeconds }: { now: Date; chance: number; retryAfterSeconds: number | null },
): SendingGate {
  const asked = new Date(now.getTime() + Math.min(retryAfterSeconds ?? 0, LONGEST_ASKED_SECONDS) * 1000);
  // Texts that were under way together meet the same refusal: one pause is enough.
  if (gate.pausedUntil && gate.pausedUntil > now) {
    return asked > gate.pausedUntil ? { ...gate, pausedUntil: asked } : gate;
  }
  const longest = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(gate.pauses, 20));
  const until = now.getTime() + longest * (0.5 + chance / 2);
  return { ...gate, pauses: gate.pauses + 1, pausedUntil: new Date(Math.max(until, asked.getTime())) };
}

/**
 * After the provider took a text. One that was under way when the trouble began proves nothing: an open circuit closes by its
 * probe only, a pause that still lasts goes on.
 */
export function afterAccepted(gate: SendingGate, { now, isProbe }: { now: Date; isProbe: boolean }): SendingGate {
  const mayClose = isProbe || gate.refusals < REFUSALS_TO_OPEN;
  const isPaused = gate.pausedUntil !== null && gate.pausedUntil > now;
  return {
    ...(mayClose ? { refusals: 0, openUntil: null } : { refusals: gate.refusals, openUntil: gate.openUntil }),
    ...(isPaused ? { pauses: gate.pauses, pausedUntil: gate.pausedUntil } : { pauses: 0, pausedUntil: null }),
  };
}

/** Whether there was trouble lately, so that a text that is taken may change something. */
export const isTroubled = (gate: SendingGate): boolean => gate.refusals > 0 || gate.pauses > 0;
