import fc from 'fast-check';
import { instantsBetween, toRouteSpans } from './route-timeline';

type Answer = Parameters<typeof toRouteSpans>[0][number]['route'];

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 9, minute));
const RANGE = { from: at(0), to: at(60) };
const office: Answer = { target: 'owner', sitterId: null, reason: 'noActiveWindow' };
const ann: Answer = { target: 'sitter', sitterId: 'ann', reason: 'activeWindow' };
const chosen: Answer = { target: 'sitter', sitterId: 'ann', reason: 'ownerChoice' };

test.each<[string, Date[], Date[]]>([
  ['without an edge there is one instant, the start', [], [at(0)]],
  ['edges are put in order, each once', [at(30), at(10), at(30)], [at(0), at(10), at(30)]],
  ['an edge at the start is the start', [at(0)], [at(0)]],
  ['the end is outside', [at(60), at(59)], [at(0), at(59)]],
  ['what lies before is outside', [at(-1)], [at(0)]],
])('%s', (_rule, edges, expected) => expect(instantsBetween(edges, RANGE)).toEqual(expected));

test.each<[string, { at: Date; route: Answer }[], [Date, Date, Answer][]]>([
  ['one answer is one stretch', [{ at: at(0), route: office }], [[at(0), at(60), office]]],
  [
    'a window in the middle makes three',
    [
      { at: at(0), route: office },
      { at: at(10), route: ann },
      { at: at(30), route: office },
    ],
    [
      [at(0), at(10), office],
      [at(10), at(30), ann],
      [at(30), at(60), office],
    ],
  ],
  [
    'an edge that changes nothing is none',
    [
      { at: at(0), route: ann },
      { at: at(10), route: ann },
    ],
    [[at(0), at(60), ann]],
  ],
  [
    'another reason is another answer',
    [
      { at: at(0), route: ann },
      { at: at(10), route: chosen },
    ],
    [
      [at(0), at(10), ann],
      [at(10), at(60), chosen],
    ],
  ],
])('%s', (_rule, answers, expected) =>
  expect(toRouteSpans(answers, at(60)).map(({ from, to, route }) => [from, to, route])).toEqual(expected),
);

test('stretches leave no gap, and neighbours differ', () => {
  const edge = fc.integer({ min: -30, max: 90 }).map(at);
  const routes = fc.array(fc.constantFrom(office, ann, chosen), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 12 }), routes, (edges, answers) => {
      const instants = instantsBetween(edges, RANGE);
      const spans = toRouteSpans(
        instants.map((instant, index) => ({ at: instant, route: answers[index % answers.length] ?? office })),
        RANGE.to,
      );
      expect(spans[0]?.from).toEqual(RANGE.from);
      expect(spans.at(-1)?.to).toEqual(RANGE.to);
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1];
        if (next) expect([next.from, next.route]).toEqual([span.to, expect.not.objectContaining(span.route)]);
        expect(span.from < span.to).toBe(true);
      }
    }),
  );
});
