import fc from 'fast-check';
import { DELIVERY_STATES, type DeliveryState } from '../shared/vocabulary';
import { type FoldedDelivery, foldCallbacks, RAW_RANK } from './callback-fold';
import { canMove } from './delivery-state';

const FRESH: FoldedDelivery = { rawStatus: null, state: 'dispatching' };
const fold = (words: readonly string[], from = FRESH) =>
  words.reduce((current, rawStatus) => foldCallbacks(current, { rawStatus, errorCode: null }), from);

test.each<[string, string[], string | null, DeliveryState]>([
  ['no callback', [], null, 'dispatching'],
  ['queued', ['queued'], 'queued', 'accepted'],
  ['sent after queued', ['queued', 'sent'], 'sent', 'sent'],
  ['queued after sent changes nothing', ['sent', 'queued'], 'sent', 'sent'],
  ['delivered at once', ['delivered'], 'delivered', 'delivered'],
  ['sent after delivered changes nothing', ['delivered', 'sent'], 'delivered', 'delivered'],
  ['undelivered is a failure', ['sent', 'undelivered'], 'undelivered', 'failed'],
  ['canceled is its own end', ['scheduled', 'canceled'], 'canceled', 'canceled'],
  ['the first terminal word wins', ['delivered', 'failed'], 'delivered', 'delivered'],
  ['also the other way round', ['failed', 'delivered'], 'failed', 'failed'],
  ['read may follow delivered', ['delivered', 'read'], 'read', 'delivered'],
  ['read may come before delivered', ['sent', 'read', 'delivered'], 'read', 'delivered'],
  ['read does not follow a failure', ['failed', 'read'], 'failed', 'failed'],
  ['the same rank does not replace', ['queued', 'sending'], 'queued', 'accepted'],
  ['an unknown word changes nothing', ['sent', 'partially_delivered', 'constructor'], 'sent', 'sent'],
])('%s', (_rule, words, rawStatus, state) => {
  expect(fold(words)).toEqual({ rawStatus, state });
});

test.each<[string, DeliveryState]>([
  ['a delivery that was given up stays so', 'dead'],
  ['a canceled one stays so', 'canceled'],
])('%s', (_rule, state) => {
  expect(fold(['sent', 'delivered', 'read'], { rawStatus: null, state }).state).toBe(state);
});

test('a late receipt finds a delivery that was held to be lost', () => {
  expect(fold(['delivered'], { rawStatus: null, state: 'notFound' }).state).toBe('delivered');
  expect(fold(['sent'], { rawStatus: null, state: 'unknown' }).state).toBe('sent');
});

test.each(['delivered', 'undelivered', 'failed'])(
  'any order of queued, sent, %s, with repeats, ends the same',
  (last) => {
    const words = ['queued', 'sent', last];
    const shuffled = fc
      .array(fc.constantFrom(...words), { maxLength: 5 })
      .chain((extra) => fc.shuffledSubarray([...words, ...extra], { minLength: words.length + extra.length }));
    fc.assert(
      fc.property(shuffled, (order) => expect(fold(order)).toEqual(fold(words))),
      { numRuns: 500 },
    );
  },
);

test('rank never falls, and every change is a move of the machine', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DELIVERY_STATES),
      fc.array(fc.constantFrom(...Object.keys(RAW_RANK))),
      (state, words) => {
        let current: FoldedDelivery = { rawStatus: null, state };
        for (const word of words) {
          const next = fold([word], current);
          expect(RAW_RANK[next.rawStatus ?? ''] ?? -1).toBeGreaterThanOrEqual(RAW_RANK[current.rawStatus ?? ''] ?? -1);
          if (next.state !== current.state) expect(canMove(current.state, next.state)).toBe(true);
          current = next;
        }
      },
    ),
  );
});
