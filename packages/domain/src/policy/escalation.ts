export type EscalationAction = 'warn' | 'alertHigh' | 'lock';

export interface Escalation {
  offenceNo: number;
  action: EscalationAction;
}

/**
 * What a sitter's blocked attempt leads to. `attemptsInWindow` counts the attempts of the rolling period with this one,
 * without those judged false positives.
 */
export function decideEscalation(attemptsInWindow: number): Escalation {
  const offenceNo = Math.max(1, Math.trunc(attemptsInWindow));
  if (offenceNo >= 3) return { offenceNo, action: 'lock' };
  return { offenceNo, action: offenceNo === 2 ? 'alertHigh' : 'warn' };
}
