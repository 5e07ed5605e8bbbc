/** From zero to live: what Setup leads through, in its order. */
export const SETUP_STEPS = ['provider', 'frontDesk', 'webhooks', 'sitters', 'policy', 'testText'] as const;
/** What an owner sees for the first time: the tour of the first screen. */
export const TOUR_STEPS = ['readText', 'answerText', 'sitterView', 'policyStop', 'whyHere', 'connectProvider'] as const;
export const CHECKLIST_STEPS = [...SETUP_STEPS, ...TOUR_STEPS] as const;
export type ChecklistStep = (typeof CHECKLIST_STEPS)[number];

/** What only a person can say: looked at, or not wanted. */
export interface ChecklistMarks {
  done: readonly ChecklistStep[];
  skipped: readonly ChecklistStep[];
  isTourHidden: boolean;
}

/** What stored facts say by themselves. */
export interface ChecklistFacts {
  isProviderConnected: boolean;
  hasFrontDesk: boolean;
  /** Numbers in use, and of them those whose texts reach us. */
  numbers: number;
  numbersReachingUs: number;
  sitters: number;
  sittersWithNumber: number;
  hasReadText: boolean;
  hasOwnerText: boolean;
  hasDeliveredText: boolean;
  hasBlockedText: boolean;
}

export interface ChecklistItem {
  step: ChecklistStep;
  /** Done beats skipped: what happened, happened. */
  state: 'done' | 'skipped' | 'todo';
}

/** Steps tick themselves from what really happened; those that leave no trace are ticked by hand. */
export function toChecklist(
  steps: readonly ChecklistStep[],
  { facts, marks }: { facts: ChecklistFacts; marks: ChecklistMarks },
): ChecklistItem[] {
  const happened: Readonly<Record<ChecklistStep, boolean>> = {
    provider: facts.isProviderConnected,
    frontDesk: facts.hasFrontDesk,
    webhooks: facts.numbers > 0 && facts.numbersReachingUs === facts.numbers,
    sitters: facts.sitters > 0 && facts.sittersWithNumber === facts.sitters,
    policy: false,
    testText: facts.hasDeliveredText,
    readText: facts.hasReadText,
    answerText: facts.hasOwnerText,
    sitterView: false,
    policyStop: facts.hasBlockedText,
    whyHere: false,
    connectProvider: facts.isProviderConnected,
  };
  return steps.map((step) => {
    if (happened[step] || marks.done.includes(step)) return { step, state: 'done' };
    return { step, state: marks.skipped.includes(step) ? 'skipped' : 'todo' };
  });
}
