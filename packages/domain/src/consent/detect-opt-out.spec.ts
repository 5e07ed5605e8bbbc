import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClean } from '../testing/policy/corpus';
import { detectOptOut } from './detect-opt-out';

const TARGET = { recall: 0.95, falsePositives: 0.02 };

const read = (path: string): string[] =>
  readFileSync(join(__dirname, 'corpus', path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

interface Score {
  optOuts: string[];
  missed: string[];
  ordinary: string[];
  wrong: string[];
}

function score(optOuts: string[], ordinary: string[]): Score {
  const isFound = (text: string) => detectOptOut(text) !== null;
  return { optOuts, ordinary, missed: optOuts.filter((text) => !isFound(text)), wrong: ordinary.filter(isFound) };
}

const recall = ({ optOuts, missed }: Score) => 1 - missed.length / optOuts.length;
const falsePositives = ({ ordinary, wrong }: Score) => wrong.length / ordinary.length;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

const toLines = (title: string, result: Score) =>
  [
    `${title}: ${result.optOuts.length} opt-outs, recall ${percent(recall(result))}; ` +
      `${result.ordinary.length} others, wrongly found ${result.wrong.length} (${percent(falsePositives(result))})`,
    ...result.missed.map((text) => `  missed: ${text}`),
    ...result.wrong.map((text) => `  wrong:  ${text} (${detectOptOut(text)?.rule})`),
  ].join('\n');

/** How good the rules are. The figures are explained in decision 0025. */
describe('opt-outs in plain words', () => {
  const working = score(read('working/opt-out.txt'), read('working/ordinary.txt'));
  // Written after the rules, without a look at them.
  const heldOut = score(read('held-out/opt-out.txt'), read('held-out/ordinary.txt'));
  // What clients and sitters say all day; none of it is about consent but the one line that tells how to opt out.
  const talk = [...readClean(), ...readClean('held-out-clean')].filter((text) => !/\bopt out\b/i.test(text));
  const daily = score(['stop texting me'], talk);

  beforeAll(() => {
    const lines = [toLines('Working set', working), toLines('Held-out set', heldOut), toLines('Daily talk', daily)];
    process.stdout.write(`\nOpt-outs in plain words\n${lines.join('\n')}\n`);
  });

  test('the sets are large enough to say something, and hold nothing twice', () => {
    const all = [working, heldOut].flatMap(({ optOuts, ordinary }) => [...optOuts, ...ordinary]);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['working', working],
    ['held-out', heldOut],
  ])('of the %s set at least 95 in 100 are found, and at most 2 in 100 others', (_name, result) => {
    expect(recall(result)).toBeGreaterThanOrEqual(TARGET.recall);
    expect(falsePositives(result)).toBeLessThanOrEqual(TARGET.falsePositives);
  });

  test('in daily talk next to nothing is taken for an opt-out', () => {
    expect(falsePositives(daily)).toBeLessThan(0.005);
  });
});

test.each([
  ['please stop texting me', true],
  ['wrong number, lose it', true],
  ['No me manden más mensajes', true],
  ['can we cancel the walk?', false],
  ['stop by the house', false],
  ['please don’t text me before 8am', false],
  ['unsubscribe me from the newsletter', true],
  ['', false],
])('%j → %s', (text, isOptOut) => expect(detectOptOut(text) !== null).toBe(isOptOut));

test('the longest message of the worst kind is read in a moment', () => {
  const started = performance.now();
  for (const part of ['do not please ', 'stop the the ', 'no mas ', 'please now can you ', 'remove me from the '])
    detectOptOut(part.repeat(200));
  expect(performance.now() - started).toBeLessThan(500);
});
