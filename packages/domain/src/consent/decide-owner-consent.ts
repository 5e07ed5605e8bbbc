import type { ConsentKind } from '../shared/vocabulary';
import type { ConsentState } from './consent-state';
import { detectOptOut } from './detect-opt-out';
import { recognizeConsentKeyword } from './keywords';

/** What an owner may enter in the ledger. */
export const OWNER_CONSENT_KINDS = ['optOut', 'optIn', 'express', 'written', 'dismissed'] as const;
export type OwnerConsentKind = (typeof OWNER_CONSENT_KINDS)[number];

/** The shortest record of a written consent that says anything. */
const MIN_WORDING = 10;

export interface OwnerConsentFacts {
  state: ConsentState;
  kind: OwnerConsentKind;
  wording: string | null;
  /** What the person texted last since they opted out, null when nothing. */
  newMessage: string | null;
}

/**
 * - `record`: this goes into the ledger.
 * - `unchanged`: it counts already.
 * - `wordingNeeded`: a consent that cannot be shown later is none.
 * - `refused`: only the person themselves can undo an opt-out (law 6).
 */
export type OwnerConsentDecision =
  | { kind: 'record'; entry: ConsentKind }
  | { kind: 'unchanged' }
  | { kind: 'wordingNeeded' }
  | { kind: 'refused'; why: 'needsTheirWord' | 'nothingToDismiss' };

/** Decides what an owner's entry about somebody's consent does. */
export function decideOwnerConsent(facts: OwnerConsentFacts): OwnerConsentDecision {
  const { state, kind } = facts;
  switch (kind) {
    case 'optOut':
      return state === 'optedOut' ? { kind: 'unchanged' } : { kind: 'record', entry: 'optOut' };
    case 'dismissed':
      if (state === 'suspectedOptOut') return { kind: 'record', entry: 'dismissed' };
      return { kind: 'refused', why: state === 'open' ? 'nothingToDismiss' : 'needsTheirWord' };
    case 'written':
      if ((facts.wording?.trim().length ?? 0) < MIN_WORDING) return { kind: 'wordingNeeded' };
      return { kind: 'record', entry: 'written' };
    case 'express':
      return state === 'open' ? { kind: 'record', entry: 'express' } : { kind: 'refused', why: 'needsTheirWord' };
    case 'optIn':
      if (state === 'open') return { kind: 'unchanged' };
      return asksForMore(facts.newMessage)
        ? { kind: 'record', entry: 'optIn' }
        : { kind: 'refused', why: 'needsTheirWord' };
  }
}

/** Whether the person wrote again of their own accord, and not to say stop once more. */
function asksForMore(newMessage: string | null): boolean {
  if (newMessage === null) return false;
  const keyword = recognizeConsentKeyword(newMessage, { optedOut: true });
  return keyword === null ? detectOptOut(newMessage) === null : keyword === 'optIn';
}
