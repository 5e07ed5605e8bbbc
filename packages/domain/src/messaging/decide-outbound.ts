import { decideEnforcement, type PolicyDirection } from '../policy/decide-enforcement';
import type { Finding } from '../policy/finding';
import type { RoutingWindow } from '../routing/routing-facts';
import { countsAt } from '../windows/window-counts';
import { normalizeBody } from './normalize-body';
import { isNumberUsable, mayCarryBilling, type SenderNumber } from './sender-number';

export type OutboundSender =
  | { role: 'owner' }
  | { role: 'automation' }
  | {
      role: 'sitter';
      sitterId: string;
      locked: boolean /** Ever had a window on this thread. */;
      hadWindowEver: boolean;
    };

export interface OutboundFacts extends SenderNumber {
  at: Date;
  sender: OutboundSender;
  /** This sitter's windows on the thread; not looked at for others. */
  windows: readonly RoutingWindow[];
  /** As typed. */
  body: string;
  consent: 'ok' | 'optedOut';
  isBilling: boolean;
  /** Of the normalised body. */
  findings: Finding[] | 'detectorFailed';
  /** An owner wants to be asked before a text with contact details goes out. */
  asksFirst: boolean;
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
  /** Nothing is wrong with sending it; the owner asked to be told first. */
  | { kind: 'askFirst'; findings: Finding[] }
  | { kind: 'policyBlocked'; body: string; findings: Finding[]; detectorFailed: boolean };

const DIRECTION_OF: Readonly<Record<OutboundSender['role'], PolicyDirection>> = {
  owner: 'ownerToClient',
  automation: 'automationToClient',
  sitter: 'sitterToClient',
};

/** Counted in UTF-16 code units, as the provider's limit is. */
const MAX_BODY_LENGTH = 1600;

function refuse(code: OutboundRefusal, detail: string): OutboundDecision {
  return { kind: 'refused', code, detail };
}

/** Entitlement, lock and window, in this order: somebody who never had a window learns nothing of the thread. */
function refuseSitter({ at, sender, windows }: OutboundFacts): OutboundDecision | null {
  if (sender.role !== 'sitter') return null;
  if (!sender.hadWindowEver) return { kind: 'notFound' };
  if (sender.locked) return refuse('sitter_locked', 'Messaging is locked. The office can lift the lock.');
  const hasVoice = windows.some((window) => window.sitterId === sender.sitterId && countsAt(window, at));
  return hasVoice ? null : refuse('outside_window', 'This is outside your time with this client.');
}

function refuseBody(body: string): OutboundDecision | null {
  if (body.length === 0) return refuse('validation_failed', 'A message needs some text.');
  if (body.length <= MAX_BODY_LENGTH) return null;
  return refuse('validation_failed', `A message can have at most ${MAX_BODY_LENGTH} characters.`);
}

function refuseByPolicy({ sender, findings }: OutboundFacts, body: string): OutboundDecision | null {
  const { action } = decideEnforcement({ direction: DIRECTION_OF[sender.role], findings });
  if (action !== 'block' && action !== 'refuse') return null;
  const failed = findings === 'detectorFailed';
  return { kind: 'policyBlocked', body, findings: failed ? [] : findings, detectorFailed: failed };
}

/** May this message be sent? The checks run in a fixed order and the first refusal is the answer. */
export function decideOutbound(facts: OutboundFacts): OutboundDecision {
  const { sender, number, findings } = facts;
  const { body } = normalizeBody(facts.body);
  const early = refuseSitter(facts) ?? refuseBody(body);
  if (early) return early;
  if (facts.consent === 'optedOut') return refuse('opted_out', 'This person asked not to be texted.');
  if (facts.isBilling && !mayCarryBilling(number, sender.role)) {
    return refuse('billing_not_allowed', 'Billing goes out from the front desk only.');
  }
  const blocked = refuseByPolicy(facts, body);
  if (blocked) return blocked;
  if (!isNumberUsable(facts)) return refuse('number_unavailable', 'The number of this conversation cannot send now.');
  const warnings = findings === 'detectorFailed' ? [] : findings;
  if (facts.asksFirst && warnings.length > 0) return { kind: 'askFirst', findings: warnings };
  return { kind: 'allowed', body, warnings };
}
