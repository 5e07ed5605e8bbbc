import type { RouteReason, RouteRule } from '../shared/vocabulary';
import type { Route, TraceStep } from './route';

export interface RouteExplanation {
  steps: { rule: RouteRule; matched: boolean; sentence: string }[];
  /** One sentence: where the message went and why. */
  outcome: string;
}

const QUESTION: Readonly<Record<RouteRule, string>> = {
  R1: 'Is the number out of use?',
  R2: 'Is the number in quarantine?',
  R3: 'Is it a stranger on a pool number?',
  R4: 'Is it a word like STOP, START or HELP?',
  R5: 'Is it an answer about billing?',
  R6: 'Is nobody on duty?',
  R7: 'Are several sitters on duty without a choice?',
  R8: 'Is the sitter unable to take messages?',
  R9: 'Does the sitter on duty get it?',
};

const OUTCOME: Readonly<Record<RouteReason, string>> = {
  numberNotInUse: 'The office got it, because the number is not in use.',
  numberQuarantined: 'The office got it, because the number is in quarantine.',
  unmappedPoolSender: 'The office got it, because nothing links this sender to the pool number.',
  consentKeyword: 'The office got it, because it is about consent to be texted.',
  billingConversation: 'The office got it, because the conversation was about billing.',
  noActiveWindow: 'The office got it, because no sitter was on duty for this client.',
  overlappingWindows: 'The office got it, because several sitters were on duty and none was chosen.',
  sitterUnavailable: 'The office got it, because the sitter on duty could not take messages.',
  activeWindow: 'got it as the sitter on duty.',
  ownerChoice: 'got it, chosen by the office among the sitters on duty.',
};

/** The sentence shown for one step of a trace. */
export function explainStep(step: TraceStep): string {
  return `${QUESTION[step.rule]} ${step.matched ? 'Yes' : 'No'}: ${step.saw}.`;
}

/** The whole trace in plain English. The sitter's name is passed in, since a route holds only the id. */
export function explainRoute(route: Route, sitterName: string | null): RouteExplanation {
  const outcome = OUTCOME[route.reason];
  return {
    steps: route.trace.map((step) => ({ rule: step.rule, matched: step.matched, sentence: explainStep(step) })),
    outcome: route.target === 'sitter' ? `${sitterName ?? 'The sitter'} ${outcome}` : outcome,
  };
}
