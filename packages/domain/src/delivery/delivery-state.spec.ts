import { DELIVERY_STATES, type DeliveryState, type DeliveryStatus } from '../shared/vocabulary';
import { canMove, isSentForGood, isTerminal, NEXT, toStatus } from './delivery-state';

test.each<[DeliveryState, DeliveryStatus, boolean]>([
  ['pending', 'queued', false],
  ['held', 'queued', false],
  ['dispatching', 'queued', false],
  ['unknown', 'queued', false],
  ['accepted', 'queued', false],
  ['sent', 'sent', false],
  ['delivered', 'delivered', true],
  ['failed', 'failed', true],
  ['canceled', 'failed', true],
  ['notFound', 'failed', true],
  ['dead', 'failed', true],
])('%s is shown as %s; terminal: %s', (state, status, terminal) => {
  expect(toStatus(state)).toBe(status);
  expect(isTerminal(state)).toBe(terminal);
});

test.each<[string, DeliveryState, DeliveryState, boolean]>([
  ['what was not sent goes back', 'dispatching', 'pending', true],
  ['what may have been sent never goes back', 'unknown', 'pending', false],
  ['a receipt may come before our own answer', 'dispatching', 'delivered', true],
  ['a refused one may be given up', 'failed', 'dead', true],
  ['a delivered one never fails', 'delivered', 'failed', false],
  ['a dead one stays dead', 'dead', 'pending', false],
  ['staying is no move', 'sent', 'sent', false],
])('%s', (_rule, from, to, expected) => {
  expect(canMove(from, to)).toBe(expected);
});

test('every state can be reached and every one leads to an end', () => {
  const reach = (from: DeliveryState, seen = new Set<DeliveryState>()): Set<DeliveryState> => {
    for (const next of NEXT[from]) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  expect([...reach('pending')].sort()).toEqual([...DELIVERY_STATES].sort());
  for (const state of DELIVERY_STATES) {
    expect(isTerminal(state) || [...reach(state)].some(isTerminal)).toBe(true);
  }
});

test.each<[DeliveryState, Date | null, boolean]>([
  ['sent', new Date(0), true],
  ['accepted', new Date(0), true],
  ['sent', null, false],
  ['delivered', new Date(0), false],
  ['failed', new Date(0), false],
])('%s, ended %s: sent without a receipt is %s', (state, finishedAt, expected) =>
  expect(isSentForGood({ state, finishedAt })).toBe(expected),
);
