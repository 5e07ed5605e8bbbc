import type { ConsentKind } from '../shared/vocabulary';

/** What counts for one address now. A suspected opt-out is an opt-out until an owner decides. */
export type ConsentState = 'open' | 'optedOut' | 'suspectedOptOut';

const EFFECTS: Readonly<Record<ConsentKind, ConsentState | 'unchanged'>> = {
  implied: 'unchanged',
  express: 'unchanged',
  written: 'open',
  optIn: 'open',
  dismissed: 'open',
  optOut: 'optedOut',
  suspectedOptOut: 'suspectedOptOut',
};

/** What an entry of the ledger makes of the state before it. */
export function applyConsent(state: ConsentState, kind: ConsentKind): ConsentState {
  const effect = EFFECTS[kind];
  if (effect === 'unchanged') return state;
  // What somebody asked for in so many words is not made doubtful by what they say later.
  return effect === 'suspectedOptOut' && state === 'optedOut' ? state : effect;
}
