import { decideNextCheck } from './receipt-check';

const SENT = new Date('2026-03-02T12:00:00Z');
const after = (minutes: number) => new Date(SENT.getTime() + minutes * 60_000);

test.each([
  ['just sent', 0, 5],
  ['at the first check', 5, 30],
  ['long after a missed check', 7 * 60, 12 * 60],
  ['a minute before the last', 72 * 60 - 1, 72 * 60],
])('%s', (_rule, minutes, next) =>
  expect(decideNextCheck({ sentAt: SENT, now: after(minutes) })).toEqual({ kind: 'checkAt', at: after(next) }),
);

test.each([72 * 60, 100 * 60])('after %i minutes without a receipt it is final', (minutes) =>
  expect(decideNextCheck({ sentAt: SENT, now: after(minutes) })).toEqual({ kind: 'final' }),
);
