import { SERVICE_TYPES, type ServiceType } from '@snout/domain/shared/vocabulary';
import { toInstant, toMilliseconds } from './instants';

/** What became of an outbound text, or how a finding in a text was judged. */
export const FATES = [
  'delivered',
  'late',
  'retry',
  'dead',
  'sent',
  'accepted',
  'dispatching',
  'unknown',
  'notFound',
  'canceled',
  'held',
  'blocked',
  'confirmed',
  'falsePositive',
  'forceSent',
] as const;
export type Fate = (typeof FATES)[number];

export type Speaker =
  | { kind: 'client' }
  | { kind: 'owner'; isBilling: boolean }
  | { kind: 'sitter'; sitter: string }
  | { kind: 'system'; reply: string };

export interface SpokenLine {
  kind: 'spoken';
  at: Date;
  speaker: Speaker;
  body: string;
  fate: Fate | null;
  errorCode: number | null;
}

export interface JobLine {
  kind: 'job';
  sitter: string;
  /** Null is a window with explicit times and no booking behind it. */
  serviceType: ServiceType | null;
  startAt: Date;
  endAt: Date;
  /** `released`, `closed`, `access` (meet-and-greet with sitter access), `recurring`. */
  marks: ReadonlySet<string>;
}

export interface ChoiceLine {
  kind: 'choice';
  sitter: string;
  at: Date;
}

export type ScriptLine = SpokenLine | JobLine | ChoiceLine;

const WHEN = '[-+]\\d+[smhd](?: \\d\\d:\\d\\d)?';
const SPOKEN = new RegExp(`^(${WHEN})\\s+(\\S*[<>])\\s+(.+)$`);
const JOB = new RegExp(`^@(\\w+) (\\w+) (${WHEN}) for (\\d+[mhd])((?: \\w+)*)$`);
const CHOICE = new RegExp(`^!(\\w+) (${WHEN})$`);
const TAG = / #([a-zA-Z]+)(?::(\d+))?$/;

/**
 * Reads a conversation, one line each:
 * - `-3d 09:15 < text` the client; `>` the office; `$>` the office about money; `jess>` a sitter; `auto:kind>` the system.
 *   `+4m` in place of the day counts from the line before. A last ` #fate` or ` #fate:30003` says what became of it.
 * - `@jess dropIn -3d 11:30 for 30m` a booking with its window; `@jess window -95m for 107m` a window alone.
 * - `!marco -3d 12:05` the office chose that sitter while two were on duty.
 */
export function parseScript(script: string, clock: { now: Date; timezone: string }): ScriptLine[] {
  let previous: Date | null = null;
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const parsed = parseJob(line, clock) ?? parseChoice(line, clock) ?? parseSpoken(line, previous, clock);
      if (parsed.kind === 'spoken') previous = parsed.at;
      return parsed;
    });
}

function parseJob(line: string, clock: { now: Date; timezone: string }): JobLine | null {
  const [, sitter, service, when, length, marks] = JOB.exec(line) ?? [];
  if (!sitter || !service || !when || !length) return null;
  const serviceType = SERVICE_TYPES.find((type) => type === service) ?? null;
  if (!serviceType && service !== 'window') throw new Error(`"${service}" is no service: ${line}`);
  const startAt = toInstant(when, clock);
  const endAt = new Date(startAt.getTime() + toMilliseconds(length));
  return { kind: 'job', sitter, serviceType, startAt, endAt, marks: new Set(marks?.split(' ').filter(Boolean)) };
}

function parseChoice(line: string, clock: { now: Date; timezone: string }): ChoiceLine | null {
  const [, sitter, when] = CHOICE.exec(line) ?? [];
  return sitter && when ? { kind: 'choice', sitter, at: toInstant(when, clock) } : null;
}

function parseSpoken(line: string, previous: Date | null, clock: { now: Date; timezone: string }): SpokenLine {
  const [, when, mark, text] = SPOKEN.exec(line) ?? [];
  if (!when || !mark || !text) throw new Error(`This line of a script cannot be read: ${line}`);
  const isRelative = /^\+\d+[smh]$/.test(when);
  if (isRelative && !previous) throw new Error(`Nothing comes before this line: ${line}`);
  const at = isRelative && previous ? new Date(previous.getTime() + toMilliseconds(when)) : toInstant(when, clock);
  if (at > clock.now || (previous && at <= previous)) throw new Error(`This line is out of order: ${line}`);
  const [tag, word, code] = TAG.exec(text) ?? [];
  const fate = FATES.find((known) => known === word) ?? null;
  if (word && !fate) throw new Error(`"${word}" is no fate of a text: ${line}`);
  const body = tag ? text.slice(0, -tag.length) : text;
  return { kind: 'spoken', at, speaker: toSpeaker(mark), body, fate, errorCode: code ? Number(code) : null };
}

function toSpeaker(mark: string): Speaker {
  if (mark === '<') return { kind: 'client' };
  if (mark === '>' || mark === '$>') return { kind: 'owner', isBilling: mark === '$>' };
  const name = mark.slice(0, -1);
  return name.startsWith('auto:') ? { kind: 'system', reply: name.slice(5) } : { kind: 'sitter', sitter: name };
}
