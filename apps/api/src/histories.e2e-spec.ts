import { anOrg } from '@snout/adapters/testing/an-org';
import { type Onlooker, openOnlooker } from '@snout/adapters/testing/test-database';
import { replayDecisions } from '@snout/application/routing/replay-decisions';
import { checkHistory } from '@snout/domain/testing/histories/check-history';
import { aHistory, type Step } from '@snout/domain/testing/histories/history';
import { PureBusiness } from '@snout/domain/testing/histories/pure-business';
import fc from 'fast-check';
import { bootApi, type TestApi } from './testing/boot-api';
import { RealBusiness } from './testing/real-business';

/** The long form: HISTORIES=100000 plays a fiftieth of them on the database. */
const RUNS = Math.max(24, Math.ceil(Number(process.env.HISTORIES ?? 0) / 50));
jest.setTimeout(60_000 + RUNS * 5_000);

let api: TestApi;
let onlooker: Onlooker;
let orgs = 99;
beforeAll(async () => {
  api = await bootApi();
  onlooker = await openOnlooker(api.database);
});
afterAll(async () => {
  await onlooker.close();
  await api.close();
});

/** Tomorrow at nine, so that nothing the database stamps by itself lies ahead of the history. */
const start = (): Date => new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 9 * 3_600_000);

const aBusiness = async (from: Date) => {
  orgs += 1;
  const org = await anOrg(api.database, { digit: orgs });
  return { org, business: await RealBusiness.open(api.handle.ports, onlooker, org, from) };
};

async function play(steps: readonly Step[]): Promise<void> {
  const from = start();
  const { org, business } = await aBusiness(from);
  const real = await checkHistory(business, steps, from);
  expect(real).toEqual(await checkHistory(new PureBusiness(), steps, from));
  // Law 4: what was stored on the way replays to the same answers.
  expect((await replayDecisions(api.handle.ports, org)).differing).toEqual([]);
}

it(`laws 1 and 4: ${RUNS} random histories come to the same on the database as in the pure rules, and leak nothing`, () =>
  fc.assert(fc.asyncProperty(aHistory(40), play), { numRuns: RUNS, endOnFailure: true }));

it('a job planned back into the time of one that is over keeps its place, and the one that is over its own', () =>
  play([
    {
      kind: 'act',
      act: { kind: 'book', client: 2, sitter: 0, service: 'dropIn', weekly: true, inMinutes: 30, lasts: 15 },
    },
    { kind: 'wait', minutes: 150 },
    {
      kind: 'act',
      act: { kind: 'book', client: 2, sitter: 0, service: 'houseSitting', weekly: false, inMinutes: -90, lasts: 210 },
    },
    { kind: 'text', client: 2, to: 'frontDesk' },
  ]));
