import { CONFIRM_WITHIN_MS } from '../consent/confirmation';
import type { QuietHoursDecision } from '../consent/quiet-hours';
import type { RoutingWindow } from '../routing/routing-facts';
import { countsAt } from '../windows/window-counts';
import { isNumberUsable, mayCarryBilling, type SenderNumber } from './sender-number';

export interface DispatchFacts extends SenderNumber {
  at: Date;
  sender: { role: 'owner' | 'automation' | 'system' } | { role: 'sitter'; sitterId: string; locked: boolean };
  /** This sitter's windows on the thread; not looked at for others. */
  windows: readonly RoutingWindow[];
  consent: 'ok' | 'optedOut';
  /** The one confirmation an opt-out or HELP is answered with. */
  isConsentConfirmation: boolean;
  writtenAt: Date;
  /** The policy held it when it was written. */
  wasBlocked: boolean;
  /** An owner let it go by hand: the sitter's window and lock no longer count, consent does. */
  isForceSent: boolean;
  isBilling: boolean;
  /** Quiet hours of the recipient, null when this message is not subject to them. */
  quietHours: QuietHoursDecision | null;
}

export type DispatchCancelReason =
  | 'optedOut'
  | 'confirmationLate'
  | 'heldByPolicy'
  | 'sitterLocked'
  | 'outsideWindow'
  | 'billingNotAllowed'
  | 'numberUnavailable';

export type DispatchDecision =
  | { kind: 'send' }
  | { kind: 'cancel'; reason: DispatchCancelReason }
  | { kind: 'hold'; until: Date; reason: 'quietHours' };

/** The first thing that forbids this message for good, consent before all else. */
function findCancelReason(facts: DispatchFacts): DispatchCancelReason | null {
  const { at, sender, windows } = facts;
  if (facts.consent === 'optedOut') {
    if (!facts.isConsentConfirmation) return 'optedOut';
    if (at.getTime() - facts.writtenAt.getTime() > CONFIRM_WITHIN_MS) return 'confirmationLate';
  }
  if (facts.wasBlocked && !facts.isForceSent) return 'heldByPolicy';
  if (sender.role === 'sitter' && !facts.isForceSent) {
    if (sender.locked) return 'sitterLocked';
    const hasVoice = windows.some((window) => window.sitterId === sender.sitterId && countsAt(window, at));
    if (!hasVoice) return 'outsideWindow';
  }
  if (facts.isBilling && !mayCarryBilling(facts.number, sender.role)) return 'billingNotAllowed';
  return isNumberUsable(facts) ? null : 'numberUnavailable';
}

/** The last look before the provider is called: what was true when the message was accepted may no longer be. */
export function decideDispatch(facts: DispatchFacts): DispatchDecision {
  const reason = findCancelReason(facts);
  if (reason) return { kind: 'cancel', reason };
  if (facts.quietHours?.isQuiet) return { kind: 'hold', until: facts.quietHours.opensAt, reason: 'quietHours' };
  return { kind: 'send' };
}
