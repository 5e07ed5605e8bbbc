import fc from 'fast-check';
import { checkHistory, LawBroken } from '../testing/histories/check-history';
import { aHistory } from '../testing/histories/history';
import { PureBusiness } from '../testing/histories/pure-business';

/** The long form: HISTORIES=100000. */
const RUNS = Number(process.env.HISTORIES ?? 1_000);
const MONDAY = new Date('2026-03-02T09:00:00Z');

jest.setTimeout(RUNS * 60 + 5_000);

it(`law 1: in ${RUNS} random histories nobody is told, shown or lent what is not theirs at that instant`, async () => {
  await fc.assert(
    fc.asyncProperty(aHistory(60), async (steps) => void (await checkHistory(new PureBusiness(), steps, MONDAY))),
    { numRuns: RUNS },
  );
});

it('law 4: the same history comes to the same outcome, whenever it is played', async () => {
  await fc.assert(
    fc.asyncProperty(aHistory(60), async (steps) => {
      const [once, again] = [
        await checkHistory(new PureBusiness(), steps, MONDAY),
        await checkHistory(new PureBusiness(), steps, MONDAY),
      ];
      expect(again).toEqual(once);
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

describe('the check itself', () => {
  class Careless extends PureBusiness {
    override look(...[sitter, at]: Parameters<PureBusiness['look']>) {
      // Yesterday's windows are as good as today's.
      return super.look(sitter, new Date(at.getTime() - 30 * 60_000));
    }
  }
  class Generous extends PureBusiness {
    override async text(...[text, at]: Parameters<PureBusiness['text']>) {
      const routed = await super.text(text, at);
      return routed.reason === 'unmappedPoolSender' ? { ...routed, sitter: 0 as const } : routed;
    }
  }
  test.each([
    ['a sitter who may look a little longer', () => new Careless()],
    ['a pool number that remembers', () => new Generous()],
  ])('catches %s', async (_name, make) => {
    const broken = await fc.check(
      fc.asyncProperty(aHistory(60), async (steps) => void (await checkHistory(make(), steps, MONDAY))),
      { numRuns: 1_000 },
    );
    expect(broken.failed).toBe(true);
    expect(broken.errorInstance).toBeInstanceOf(LawBroken);
  });
});
