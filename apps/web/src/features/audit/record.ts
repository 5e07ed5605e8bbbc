import { inWords } from '@snout/domain/audit/facts-in-words';
import { fullTime } from '../../lib/time';

/** One fact of an entry: as it was and as it is, or only as it is told. */
export interface RecordRow {
  name: string;
  before: string | null;
  after: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function toWords(value: unknown, timeZone: string): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => toWords(one, timeZone)).join(', ') || 'none';
  if (isObject(value)) return JSON.stringify(value);
  const text = String(value);
  return INSTANT.test(text) ? fullTime(text, timeZone) : text;
}

function nameOf(path: string): string {
  const words = path.split('.').map(inWords).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every fact by its path; what lies within another is told by both names. */
function flatten(facts: Facts, timeZone: string, under = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(facts)) {
    const path = under ? `${under}.${key}` : key;
    if (isObject(value)) for (const entry of flatten(value, timeZone, path)) flat.set(...entry);
    else flat.set(path, toWords(value, timeZone));
  }
  return flat;
}

/** What was changed, with both values where both are known, and then whatever else was written down. */
export function toRecord(data: Facts, timeZone: string): RecordRow[] {
  const { before, after, ...rest } = data;
  const was = isObject(before) ? flatten(before, timeZone) : new Map<string, string>();
  const is = isObject(after) ? flatten(after, timeZone) : new Map<string, string>();
  const paths = isObject(after) ? [...is.keys()] : [...was.keys()];
  const changed = paths
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ name: nameOf(path), before: was.get(path) ?? null, after: is.get(path) ?? null }));
  const told = isObject(before) || before === undefined ? rest : { ...rest, before };
  const others = [...flatten(told, timeZone)].map(([path, after]) => ({ name: nameOf(path), before: null, after }));
  return [...changed, ...others];
}

/** Whether anything is known as it was: then both columns are shown. */
export const hasBefore = (rows: readonly RecordRow[]): boolean => rows.some(({ before }) => before !== null);
