import fc from 'fast-check';
import { anyFacts } from '../testing/routing-arbitraries';
import { aRoutingFacts, on } from '../testing/routing-builders';
import { decideRoute } from './decide-route';
import { explainRoute, explainStep } from './explain-route';

test('a step is a question, its answer and what was seen', () => {
  expect(explainStep({ rule: 'R6', matched: false, saw: 'Ann Lee is on duty for this client' })).toBe(
    'Is nobody on duty? No: Ann Lee is on duty for this client.',
  );
});

test.each([
  ['to the sitter on duty', aRoutingFacts(), 'Ann Lee', 'Ann Lee got it as the sitter on duty.'],
  ['to a sitter whose name is gone', aRoutingFacts(), null, 'The sitter got it as the sitter on duty.'],
  [
    'to the office',
    aRoutingFacts({ at: on('12:00') }),
    null,
    'The office got it, because no sitter was on duty for this client.',
  ],
])('%s', (_rule, facts, name, outcome) => {
  expect(explainRoute(decideRoute(facts), name).outcome).toBe(outcome);
});

test('every step of every trace has a sentence', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const route = decideRoute(facts);
      const { steps, outcome } = explainRoute(route, 'Ann');
      expect(steps.map((step) => step.rule)).toEqual(route.trace.map((step) => step.rule));
      for (const { sentence } of steps) expect(sentence).toMatch(/^[A-Z].*\? (Yes|No): .+\.$/s);
      expect(outcome).toMatch(/^(The office|Ann) got it.*\.$/);
    }),
  );
});
