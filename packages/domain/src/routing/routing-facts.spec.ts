import fc from 'fast-check';
import { anyFacts } from '../testing/routing-arbitraries';
import { aRoutingFacts, aWindow } from '../testing/routing-builders';
import { decideRoute } from './decide-route';
import { type Json, parseFacts, type RoutingFacts, serializeFacts } from './routing-facts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const inOrder = (facts: RoutingFacts): RoutingFacts => ({
  ...facts,
  windows: facts.windows.toSorted(byId),
  sitters: facts.sitters.toSorted(byId),
});
const asStored = (facts: RoutingFacts): Json => JSON.parse(JSON.stringify(serializeFacts(facts)));

test('facts survive being stored, and replay to the same route', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const read = parseFacts(asStored(facts));
      expect(read).toEqual(inOrder(facts));
      expect(decideRoute(read)).toEqual(decideRoute(facts));
    }),
  );
});

test('equal facts give equal text, however they were listed', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const turned = { ...facts, windows: facts.windows.toReversed(), sitters: facts.sitters.toReversed() };
      expect(JSON.stringify(serializeFacts(turned))).toBe(JSON.stringify(serializeFacts(facts)));
      expect(JSON.stringify(serializeFacts(parseFacts(asStored(facts))))).toBe(JSON.stringify(serializeFacts(facts)));
    }),
  );
});

test.each<[string, (stored: Record<string, Json>) => Json]>([
  ['a list instead of an object', () => []],
  ['a missing field', ({ at: _at, ...rest }) => rest],
  ['a time that is none', (stored) => ({ ...stored, at: 'yesterday' })],
  ['a word outside the vocabulary', (stored) => ({ ...stored, consentKeyword: 'stop' })],
  ['a number for a truth', (stored) => ({ ...stored, messagingEnabled: 1 })],
  ['text for a number', (stored) => ({ ...stored, billingHoldHours: '72' })],
  ['an object for a list', (stored) => ({ ...stored, windows: {} })],
])('%s is refused, never guessed at', (_rule, spoil) => {
  const stored = asStored(aRoutingFacts({ windows: [aWindow()] })) as Record<string, Json>;
  expect(() => parseFacts(spoil(stored))).toThrow(TypeError);
});
