import type { RouteSpan, RoutingDecision, simulateRoute } from '@snout/contracts/routing';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { toE164 } from '../../lib/phone';
import { dayIn, isoToZoned, zonedToIso } from '../../lib/zoned-time';

export type Simulated = ResponseOf<typeof simulateRoute>;

export interface Draft {
  from: string;
  to: string;
  /** Wall-clock times of the business. */
  at: string;
  vs: string;
  text: string;
}

export interface Question {
  from: string;
  to: string;
  text: string;
  at: string;
}

export type DraftErrors = Partial<Record<keyof Draft, string>>;

const isLocal = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

export type ReadDraft =
  | { isRight: true; question: Question; vs: string | null }
  | { isRight: false; errors: DraftErrors };

/** What is filled in as something that can be asked, or what is wrong with which field. */
export function readDraft(draft: Draft, timeZone: string): ReadDraft {
  const from = toE164(draft.from);
  const to = toE164(draft.to);
  const errors: DraftErrors = {
    ...(from ? {} : { from: 'This is not a phone number.' }),
    ...(to ? {} : { to: 'This is not a phone number.' }),
    ...(isLocal(draft.at) ? {} : { at: 'Choose a day and a time.' }),
    ...(draft.vs === '' || isLocal(draft.vs) ? {} : { vs: 'Choose a day and a time.' }),
  };
  if (!from || !to || Object.keys(errors).length > 0) return { isRight: false, errors };
  const iso = (local: string): string => zonedToIso(local.slice(0, 16), timeZone);
  return {
    isRight: true,
    question: { from, to, text: draft.text, at: iso(draft.at) },
    vs: draft.vs ? iso(draft.vs) : null,
  };
}

/** The day around an instant, from midnight to midnight in the zone of the business. */
export function dayAround(at: string, timeZone: string): { from: string; to: string } {
  const day = dayIn(at, timeZone);
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return {
    from: zonedToIso(`${day}T00:00`, timeZone),
    to: zonedToIso(`${next.toISOString().slice(0, 10)}T00:00`, timeZone),
  };
}

/** Where an instant lies on a day, from 0 to 1. */
export function placeOn(day: { from: string; to: string }, at: string): number {
  const [from, to, time] = [day.from, day.to, at].map((iso) => Date.parse(iso)) as [number, number, number];
  return Math.min(1, Math.max(0, (time - from) / (to - from)));
}

/** The nearest change of the answer before or after an instant; null when there is none that day. */
export function changeBeside(spans: readonly RouteSpan[], at: string, direction: 'before' | 'after'): string | null {
  const edges = spans.slice(1).map((span) => span.from);
  const time = Date.parse(at);
  const found =
    direction === 'after'
      ? edges.find((edge) => Date.parse(edge) > time)
      : edges.findLast((edge) => Date.parse(edge) < time);
  return found ?? null;
}

/** Rules on which two answers differ, the one that decided included. */
export function differingRules(
  a: Pick<RoutingDecision, 'trace'>,
  b: Pick<RoutingDecision, 'trace'>,
): ReadonlySet<string> {
  const told = (trace: RoutingDecision['trace']) => new Map(trace.map((step) => [step.rule, step.sentence]));
  const [ofA, ofB] = [told(a.trace), told(b.trace)];
  return new Set([...ofA.keys(), ...ofB.keys()].filter((rule) => ofA.get(rule) !== ofB.get(rule)));
}

/** Both answers in one sentence. */
export function compareWords(a: Pick<RoutingDecision, 'target' | 'sitterId' | 'reason'>, b: typeof a): string {
  if (a.target === b.target && a.sitterId === b.sitterId) {
    return a.reason === b.reason
      ? 'Both times the same person gets it, for the same reason.'
      : 'Both times the same person gets it, for another reason.';
  }
  return 'Somebody else gets it at the second time.';
}

export const toLocal = (iso: string | undefined, timeZone: string): string => (iso ? isoToZoned(iso, timeZone) : '');
