import fc from 'fast-check';
import { Bulkhead } from './bulkhead';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Who has been let in so far, in order. */
function entrants(bulkhead: Bulkhead, orgs: readonly string[]): string[] {
  const entered: string[] = [];
  for (const [index, org] of orgs.entries()) void bulkhead.enter(org).then(() => entered.push(`${org}${index}`));
  return entered;
}

test('one organisation takes no more than its share, and another finds room', async () => {
  const bulkhead = new Bulkhead({ total: 4, perOrg: 2 });
  const entered = entrants(bulkhead, ['a', 'a', 'a', 'a', 'b']);
  await settle();
  expect(entered).toEqual(['a0', 'a1', 'b4']);
  bulkhead.leave('a');
  await settle();
  expect(entered).toEqual(['a0', 'a1', 'b4', 'a2']);
});

test('when all room is taken, the next goes to who has least under way', async () => {
  const bulkhead = new Bulkhead({ total: 2, perOrg: 2 });
  const entered = entrants(bulkhead, ['a', 'a', 'a', 'b']);
  await settle();
  bulkhead.leave('a');
  await settle();
  expect(entered).toEqual(['a0', 'a1', 'b3']);
});

test('never more than allowed, and in the end everybody gets in', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      async (orgs, total, perOrg) => {
        const bulkhead = new Bulkhead({ total, perOrg });
        const inside = new Map<string, number>();
        let most = 0;
        await Promise.all(
          orgs.map(async (org) => {
            await bulkhead.enter(org);
            inside.set(org, (inside.get(org) ?? 0) + 1);
            const all = [...inside.values()].reduce((sum, one) => sum + one, 0);
            most = Math.max(most, all);
            expect(inside.get(org)).toBeLessThanOrEqual(perOrg);
            await settle();
            inside.set(org, (inside.get(org) ?? 0) - 1);
            bulkhead.leave(org);
          }),
        );
        expect(most).toBeLessThanOrEqual(total);
      },
    ),
    { numRuns: 50 },
  ));
