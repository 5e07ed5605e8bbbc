import type { ViolationType } from '../shared/vocabulary';
import {
  FOUND_TYPES,
  readClean,
  readTemplates,
  type Sample,
  toDisguisedSamples,
  toPlainSamples,
} from '../testing/policy/corpus';
import { ANY_TEXT } from '../testing/policy/disguise-letters';
import { aRandom } from '../testing/policy/random';
import { detectViolations } from './detect-violations';

const RULES = { allowList: [], customWords: ['Rover', 'Wag Walking', 'competitor'] };
const TARGET = { plain: 0.99, disguised: 0.95, precision: 0.98, falsePositives: 0.01 };

/** `found`: something was found. `asType`: it also has the right name (the name does not change what happens). */
interface Score {
  of: number;
  found: number;
  asType: number;
  missed: Sample[];
}

function score(samples: readonly Sample[], type: string): Score {
  const result: Score = { of: samples.length, found: 0, asType: 0, missed: [] };
  for (const sample of samples) {
    const findings = detectViolations(sample.text, RULES);
    if (findings.length > 0) result.found += 1;
    else result.missed.push(sample);
    if (findings.some((finding) => finding.type === type)) result.asType += 1;
  }
  return result;
}

const customTemplates = [
  'Ask for Rover today',
  'try rover',
  'I also drive for wag walking',
  'the competitor is cheaper',
  'Rover!',
];
const disguiseWords = (seed: number): Sample[] => {
  const random = aRandom(seed);
  return customTemplates.flatMap((text) =>
    Object.entries(ANY_TEXT).map(([wears, alter]) => ({ wears, text: alter(text, random) })),
  );
};

const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(2).padStart(6)} %`;

interface Row {
  type: string;
  plain: Score;
  disguised: Score;
  falsePositives: number;
}

function measure(
  folders: { found: string; clean: string; whole: 'phrase' | 'any'; times: number },
  seed: number,
): { rows: Row[]; clean: string[]; wrong: string[] } {
  const clean = readClean(folders.clean);
  const found = clean.map((text) => ({ text, types: detectViolations(text, RULES).map((finding) => finding.type) }));
  const wrong = found.filter(({ types }) => types.length > 0).map(({ text }) => text);
  const wrongAs = (type: ViolationType) => found.filter(({ types }) => types.includes(type)).length;
  const rows: Row[] = FOUND_TYPES.map((type) => {
    const templates = readTemplates(type, folders.found);
    return {
      type,
      plain: score(toPlainSamples(templates, seed), type),
      disguised: score(
        toDisguisedSamples(templates, { seed: seed + 1, times: folders.times, whole: folders.whole }),
        type,
      ),
      falsePositives: wrongAs(type),
    };
  });
  rows.push({
    type: 'custom',
    plain: score(
      customTemplates.map((text) => ({ text, wears: 'plain' })),
      'custom',
    ),
    disguised: score(disguiseWords(seed), 'custom'),
    falsePositives: wrongAs('custom'),
  });
  return { rows, clean, wrong };
}

const precision = (row: Row): number => row.plain.asType / (row.plain.asType + row.falsePositives);

function toTable(title: string, { rows, clean, wrong }: ReturnType<typeof measure>): string {
  const lines = rows.map((row) =>
    [
      row.type.padEnd(12),
      `${row.plain.of}`.padStart(6),
      share(row.plain.found, row.plain.of),
      share(row.plain.asType, row.plain.of),
      `${row.disguised.of}`.padStart(6),
      share(row.disguised.found, row.disguised.of),
      share(row.disguised.asType, row.disguised.of),
      `${row.falsePositives}`.padStart(5),
      share(precision(row), 1),
    ].join('  '),
  );
  const head = 'type           plain    recall   as type  disgu.    recall   as type  wrong  precision';
  const foot = `clean texts ${clean.length}, wrongly found ${wrong.length} (${share(wrong.length, clean.length).trim()})`;
  const missed = rows.flatMap((row) =>
    [...row.plain.missed, ...row.disguised.missed].map(
      ({ wears, text }) => `  missed ${row.type} ${wears}: ${JSON.stringify(text)}`,
    ),
  );
  return [
    title,
    head,
    ...lines,
    foot,
    ...wrong.map((text) => `  wrong: ${JSON.stringify(text)}`),
    ...missed.slice(0, 40),
    '',
  ].join('\n');
}

/** How good the detector is, by type. The figures are explained in docs/policy-detection.md. */
describe('the detector, scored on messages of pet care', () => {
  const working = measure({ found: 'found', clean: 'clean', whole: 'phrase', times: 4 }, 20_241);
  // Written after the rules were finished, without a look at them; see the page for what the first reading said.
  const heldOut = measure({ found: 'held-out', clean: 'held-out-clean', whole: 'any', times: 2 }, 20_242);
  const attacks = FOUND_TYPES.map((type) => ({
    type,
    ...score(toPlainSamples(readTemplates(type, 'attack'), 1), type),
  }));

  beforeAll(() => {
    const lines = attacks.map(({ type, found, of }) => `${type.padEnd(12)}  ${`${found}`.padStart(4)} of ${of}`);
    const tables = [toTable('Policy detector, working corpus', working), toTable('Held-out corpus', heldOut)];
    process.stdout.write(`\n${tables.join('\n')}\nAttacks found\n${lines.join('\n')}\n`);
  });

  test('the corpus is large enough to say something', () => {
    const clean = [...working.clean, ...heldOut.clean];
    const positive = [...working.rows, ...heldOut.rows].reduce((all, row) => all + row.plain.of, 0);
    expect(clean.length).toBeGreaterThanOrEqual(900);
    expect(clean.length + positive).toBeGreaterThanOrEqual(1500);
    expect(new Set(clean).size).toBe(clean.length);
  });

  test.each(working.rows.map((row) => [row.type, row] as const))(
    '%s: recall and precision reach their targets',
    (_type, row) => {
      expect(row.plain.found / row.plain.of).toBeGreaterThanOrEqual(TARGET.plain);
      expect(row.disguised.found / row.disguised.of).toBeGreaterThanOrEqual(TARGET.disguised);
      expect(precision(row)).toBeGreaterThanOrEqual(TARGET.precision);
    },
  );

  test('fewer than one clean text in a hundred is found', () => {
    for (const { clean, wrong } of [working, heldOut])
      expect(wrong.length / clean.length).toBeLessThan(TARGET.falsePositives);
  });

  test('the held-out corpus and the attacks are found nearly as well', () => {
    const all = (rows: readonly { found: number; of: number }[]) =>
      rows.reduce((sum, row) => sum + row.found, 0) / rows.reduce((sum, row) => sum + row.of, 0);
    expect(all(heldOut.rows.map((row) => row.plain))).toBeGreaterThanOrEqual(TARGET.plain);
    expect(all(heldOut.rows.map((row) => row.disguised))).toBeGreaterThanOrEqual(TARGET.disguised);
    expect(all(attacks)).toBeGreaterThanOrEqual(TARGET.disguised);
  });
});
