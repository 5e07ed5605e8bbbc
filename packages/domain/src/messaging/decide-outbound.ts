import type { Finding } from '../policy/finding';
import type { RoutingWindow } from '../routing/routing-facts';
import type { NumberStatus, NumberType } from '../shared/vocabulary';

export type OutboundSender =
  | { role: 'owner' }
  | { role: 'automation' }
  | {
      role: 'sitter';
      sitterId: string;
      locked: boolean /** Ever had a window on this thread. */;
      hadWindowEver: boolean;
    };

export interface OutboundFacts {
  at: Date;
  sender: OutboundSender;
  /** This sitter's windows on the thread; not looked at for others. */
  windows: readonly RoutingWindow[];
  /** As typed. */
  body: string;
  consent: 'ok' | 'optedOut';
  isBilling: boolean;
  number: { type: NumberType; status: NumberStatus } | null;
  /** The number has an open binding on this thread. */
  hasOpenBinding: boolean;
  /** Of the normalised body. */
  findings: Finding[] | 'detectorFailed';
}

export type OutboundRefusal =
  | 'sitter_locked'
  | 'outside_window'
  | 'validation_failed'
  | 'opted_out'
  | 'billing_not_allowed'
  | 'number_unavailable';

export type OutboundDecision =
  | { kind: 'allowed'; body: string; warnings: Finding[] }
  | { kind: 'notFound' }
  | { kind: 'refused'; code: OutboundRefusal; detail: string }
  | { kind: 'policyBlocked'; body: string; findings: Finding[]; detectorFailed: boolean };

/** May this message be sent? The checks run in a fixed order and the first refusal is the answer. */
export function decideOutbound(facts: OutboundFacts): OutboundDecision {
  void facts;
  throw new Error('Not written yet');
}
