import type { RouteAction, RouteReason, RouteRule } from '../shared/vocabulary';
import { countsAt } from '../windows/window-counts';
import type { RoutingFacts } from './routing-facts';

/** What a rule answers: it goes by, or it decides. */
export type Verdict =
  | { matched: false; saw: string }
  | { matched: true; saw: string; reason: RouteReason; sitterId: string | null; actions: RouteAction[] };

export interface RoutingRule {
  rule: RouteRule;
  look: (facts: RoutingFacts) => Verdict;
}

const HOUR_MS = 3_600_000;

const pass = (saw: string): Verdict => ({ matched: false, saw });

function toOwner(reason: RouteReason, saw: string, actions: RouteAction[] = []): Verdict {
  return { matched: true, saw, reason, sitterId: null, actions };
}

/** Sitters with a window that counts now, each once, in a fixed order. */
function onDuty(facts: RoutingFacts): string[] {
  const active = facts.windows.filter((window) => countsAt(window, facts.at));
  return [...new Set(active.map((window) => window.sitterId))].sort();
}

/** The owner's choice, as long as it holds and names somebody who is on duty. */
function choiceInForce(facts: RoutingFacts): string | null {
  const { choice, at } = facts;
  return choice && at < choice.validUntil && onDuty(facts).includes(choice.sitterId) ? choice.sitterId : null;
}

/** The one sitter the window rules left over: the only one on duty, or the chosen one. */
function sitterInQuestion(facts: RoutingFacts): string | null {
  const [only, ...others] = onDuty(facts);
  if (only === undefined) return null;
  return others.length === 0 ? only : choiceInForce(facts);
}

function nameOf(facts: RoutingFacts, sitterId: string): string {
  return facts.sitters.find((sitter) => sitter.id === sitterId)?.name ?? 'a sitter no longer on file';
}

function listNames(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function numberNotInUse({ messagingEnabled, number }: RoutingFacts): Verdict {
  if (!messagingEnabled) return toOwner('numberNotInUse', 'messaging is switched off', ['alert']);
  if (!number) return toOwner('numberNotInUse', 'the number is not one of ours', ['alert']);
  if (number.status === 'released') return toOwner('numberNotInUse', 'the number was given back', ['alert']);
  return pass('messaging is on and the number is ours');
}

function numberQuarantined({ number }: RoutingFacts): Verdict {
  if (number?.status === 'quarantined') return toOwner('numberQuarantined', 'the number is in quarantine');
  return pass('the number is not in quarantine');
}

function unmappedPoolSender({ number, hasOpenBinding }: RoutingFacts): Verdict {
  if (number?.type !== 'pool') return pass('it is not a pool number');
  if (hasOpenBinding) return pass('the sender is linked to this pool number');
  return toOwner('unmappedPoolSender', 'nothing links the sender to this pool number', [
    'autoRespondUnmapped',
    'alert',
    'auditUnmappedPool',
  ]);
}

function consentKeyword(facts: RoutingFacts): Verdict {
  switch (facts.consentKeyword) {
    case 'optOut':
      return toOwner('consentKeyword', 'the text asks to stop messages', ['handleConsent']);
    case 'optIn':
      return toOwner('consentKeyword', 'the text asks to start messages again', ['handleConsent']);
    case 'help':
      return toOwner('consentKeyword', 'the text asks for help', ['handleConsent']);
    case null:
      return pass('the text is no consent keyword');
  }
}

function billingConversation({ at, number, lastOutboundBillingAt, billingHoldHours }: RoutingFacts): Verdict {
  if (number?.type !== 'frontDesk') return pass('it is not the front desk');
  if (!lastOutboundBillingAt) return pass('the last thing we sent was not about billing');
  const age = at.getTime() - lastOutboundBillingAt.getTime();
  if (age >= billingHoldHours * HOUR_MS) return pass(`the last billing text is ${billingHoldHours} hours old or older`);
  if (age < 0) return pass('the last billing text was sent later than this message');
  return toOwner('billingConversation', `a billing text was the last thing we sent, within ${billingHoldHours} hours`);
}

function noActiveWindow(facts: RoutingFacts): Verdict {
  const names = onDuty(facts).map((id) => nameOf(facts, id));
  if (names.length > 0) return pass(`${listNames(names)} ${names.length > 1 ? 'are' : 'is'} on duty for this client`);
  const { bookingReleasedAt, at } = facts;
  if (bookingReleasedAt && bookingReleasedAt <= at) {
    return toOwner('noActiveWindow', 'no sitter is on duty and the booking is over', ['autoRespondPostRelease']);
  }
  return toOwner('noActiveWindow', 'no sitter is on duty for this client');
}

function overlappingWindows(facts: RoutingFacts): Verdict {
  const sitters = onDuty(facts);
  if (sitters.length < 2) return pass('only one sitter is on duty');
  const names = listNames(sitters.map((id) => nameOf(facts, id)));
  const chosen = choiceInForce(facts);
  if (chosen !== null) return pass(`${names} are on duty and the office chose ${nameOf(facts, chosen)}`);
  return toOwner('overlappingWindows', `${names} are on duty and nobody was chosen`, ['promptOverlap']);
}

function sitterUnavailable(facts: RoutingFacts): Verdict {
  const sitterId = sitterInQuestion(facts);
  const sitter = facts.sitters.find((candidate) => candidate.id === sitterId);
  if (!sitter) return toOwner('sitterUnavailable', 'the sitter is no longer on file');
  if (sitter.messagingLocked) return toOwner('sitterUnavailable', `messaging is locked for ${sitter.name}`);
  if (sitter.status === 'offboarded') return toOwner('sitterUnavailable', `${sitter.name} has left`);
  if (sitter.status !== 'active') return toOwner('sitterUnavailable', `${sitter.name} has not started yet`);
  return pass(`${sitter.name} can take messages`);
}

function sitterOnDuty(facts: RoutingFacts): Verdict {
  const sitterId = sitterInQuestion(facts);
  // The rules before this one leave exactly one sitter; should that ever fail, the office gets the message.
  if (sitterId === null) return toOwner('noActiveWindow', 'no sitter was left');
  const wasChosen = onDuty(facts).length > 1;
  const name = nameOf(facts, sitterId);
  return {
    matched: true,
    saw: wasChosen ? `${name} was chosen by the office` : `${name} is the one on duty`,
    reason: wasChosen ? 'ownerChoice' : 'activeWindow',
    sitterId,
    actions: [],
  };
}

/** Version 1, in the order in which the rules are looked at. Never edit a rule that has decided something: add a version. */
export const RULES_V1: readonly RoutingRule[] = [
  { rule: 'R1', look: numberNotInUse },
  { rule: 'R2', look: numberQuarantined },
  { rule: 'R3', look: unmappedPoolSender },
  { rule: 'R4', look: consentKeyword },
  { rule: 'R5', look: billingConversation },
  { rule: 'R6', look: noActiveWindow },
  { rule: 'R7', look: overlappingWindows },
  { rule: 'R8', look: sitterUnavailable },
  { rule: 'R9', look: sitterOnDuty },
];
