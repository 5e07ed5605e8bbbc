import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIOLATION_TYPES, type ViolationType } from '../../shared/vocabulary';
import { EMAIL, URL } from './disguise-addresses';
import { ANY_TEXT, type Disguise, NAME, PHRASE } from './disguise-letters';
import { PHONE } from './disguise-numbers';
import { fill, hasBlank } from './payloads';
import { aRandom, type Random } from './random';

const HOME = join(__dirname, '../../policy/corpus');

/** The lines of a data file; `\n` in one is a line break of the message. */
function readLines(path: string): string[] {
  return readFileSync(join(HOME, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll('\\n', '\n'));
}

/** Harmless messages: every file of the folder. */
export const readClean = (folder = 'clean'): string[] =>
  readdirSync(join(HOME, folder)).flatMap((name) => readLines(`${folder}/${name}`));

export const FOUND_TYPES = VIOLATION_TYPES.filter((type) => type !== 'custom');

/** Templates of messages that break the policy, by what is to be found in them. */
export const readTemplates = (type: ViolationType, folder = 'found'): string[] => readLines(`${folder}/${type}.txt`);

const DISGUISES: Readonly<Record<string, Readonly<Record<string, Disguise>>>> = {
  phone: PHONE,
  email: EMAIL,
  url: URL,
  platform: NAME,
  service: NAME,
  handle: ANY_TEXT,
  cashtag: ANY_TEXT,
  phrase: PHRASE,
  any: ANY_TEXT,
};

export interface Sample {
  text: string;
  /** The disguise or disguises it wears, for the report of misses. */
  wears: string;
}

const DOUBLE = ['fullWidth', 'bold', 'lookAlikes', 'zeroWidth', 'accents', 'loud'];

/** One disguise, and for every third text a second one over it. */
function disguise(kind: string, plain: string, random: Random): Sample {
  const all = DISGUISES[kind] ?? {};
  const name = random.pick(Object.keys(all));
  let text = all[name]?.(plain, random) ?? plain;
  if (random.below(3) > 0) return { text, wears: `${kind}.${name}` };
  const over = random.pick(DOUBLE);
  text = ANY_TEXT[over]?.(text, random) ?? text;
  return { text, wears: `${kind}.${name}+${over}` };
}

export const toPlainSamples = (templates: readonly string[], seed: number): Sample[] => {
  const random = aRandom(seed);
  return templates.map((template) => ({ text: fill(template, random, (_kind, plain) => plain), wears: 'plain' }));
};

/** Each template `times` over, its payload (or, without one, all of it) disguised. */
export function toDisguisedSamples(
  templates: readonly string[],
  { seed, times, whole = 'phrase' }: { seed: number; times: number; whole?: 'phrase' | 'any' },
): Sample[] {
  const random = aRandom(seed);
  return templates.flatMap((template) =>
    Array.from({ length: times }, () => {
      if (!hasBlank(template)) return disguise(whole, template, random);
      const worn: string[] = [];
      const text = fill(template, random, (kind, plain) => {
        const sample = disguise(kind, plain, random);
        worn.push(sample.wears);
        return sample.text;
      });
      return { text, wears: worn.join(' ') };
    }),
  );
}
