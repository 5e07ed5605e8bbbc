import type { RoutingWindow } from '../routing/routing-facts';
import type { NumberStatus, NumberType } from '../shared/vocabulary';

export interface DispatchFacts {
  at: Date;
  sender: { role: 'owner' | 'automation' | 'system' } | { role: 'sitter'; sitterId: string; locked: boolean };
  /** This sitter's windows on the thread; not looked at for others. */
  windows: readonly RoutingWindow[];
  consent: 'ok' | 'optedOut';
  /** The one confirmation an opt-out or HELP is answered with. */
  isConsentConfirmation: boolean;
  /** An owner let it go by hand: the sitter's window and lock no longer count, consent does. */
  isForceSent: boolean;
  isBilling: boolean;
  number: { type: NumberType; status: NumberStatus } | null;
  hasOpenBinding: boolean;
  /** Quiet hours of the recipient, null when this message is not subject to them. */
  quietHours: { isQuiet: boolean; opensAt: Date } | null;
  /** Until when the organisation's circuit is open, null when closed. */
  circuitOpenUntil: Date | null;
}

export type DispatchCancelReason =
  | 'optedOut'
  | 'sitterLocked'
  | 'outsideWindow'
  | 'billingNotAllowed'
  | 'numberUnavailable';

export type DispatchDecision =
  | { kind: 'send' }
  | { kind: 'cancel'; reason: DispatchCancelReason }
  | { kind: 'hold'; until: Date; reason: 'quietHours' | 'circuitOpen' };

/** The last look before the provider is called: what was true when the message was accepted may no longer be. */
export function decideDispatch(facts: DispatchFacts): DispatchDecision {
  void facts;
  throw new Error('Not written yet');
}
