import fc from 'fast-check';
import { doPlansOverlap, isPlanActive, type PlanSpan } from './decide-class';
import { joinPlans } from './join-plans';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);
const plan = (id: string, from: number, to: number | null) => ({
  id,
  activeFrom: day(from),
  activeTo: to === null ? null : day(to),
});

test.each([
  ['none', [], [], []],
  ['one alone stays', [plan('a', 0, 5)], [], []],
  ['those that follow each other stay', [plan('a', 0, 5), plan('b', 5, null)], [], []],
  ['two without end: the earlier one stays', [plan('b', 3, null), plan('a', 0, null)], [], ['b']],
  ['one inside another goes', [plan('a', 0, 9), plan('b', 3, 5)], [], ['b']],
  ['two that overlap become one', [plan('a', 0, 5), plan('b', 3, 9)], [plan('a', 0, 9)], ['b']],
  ['a chain becomes one', [plan('a', 0, 5), plan('b', 3, 9), plan('c', 8, null)], [plan('a', 0, null)], ['b', 'c']],
])('%s', (_rule, plans, changed, gone) => {
  const joined = joinPlans(plans);
  expect(joined.changed).toEqual(changed);
  expect(joined.gone.map(({ id }) => id)).toEqual(gone);
});

const plans = fc
  .array(fc.tuple(fc.nat(30), fc.option(fc.integer({ min: 1, max: 10 }))), { maxLength: 6 })
  .map((spans) => spans.map(([from, days], n) => plan(String(n), from, days === null ? null : from + days)));

test('whatever is joined, no two overlap and the same days are served', () => {
  fc.assert(
    fc.property(plans, (before) => {
      const { changed, gone } = joinPlans(before);
      const after = before
        .filter((one) => !gone.includes(one))
        .map((one) => changed.find(({ id }) => id === one.id) ?? one);
      const isServed = (all: readonly PlanSpan[], at: Date) => all.some((one) => isPlanActive(one, at));
      for (let n = 0; n < 45; n += 1) expect(isServed(after, day(n))).toBe(isServed(before, day(n)));
      for (const a of after) for (const b of after) expect(a !== b && doPlansOverlap(a, b)).toBe(false);
    }),
  );
});
