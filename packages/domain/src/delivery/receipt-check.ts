const MINUTE_MS = 60_000;
/** Minutes after the send at which the provider is asked what became of a text that it told us nothing final about. */
const CHECK_MINUTES = [5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60, 48 * 60, 72 * 60] as const;

export type CheckDecision = { kind: 'checkAt'; at: Date } | { kind: 'final' };

/** When to ask next. After 72 h without a receipt that is the last word: carriers without receipts exist. */
export function decideNextCheck({ sentAt, now }: { sentAt: Date; now: Date }): CheckDecision {
  const next = CHECK_MINUTES.map((minutes) => sentAt.getTime() + minutes * MINUTE_MS).find((at) => at > now.getTime());
  return next === undefined ? { kind: 'final' } : { kind: 'checkAt', at: new Date(next) };
}
