import { updateSettings } from '@snout/contracts/settings';
import type { z } from 'zod';
import { formatPhone, toE164 } from '../../lib/phone';
import type { SettingsChange } from './api/actions';
import type { Section, Setting } from './sections';

/** What is in the fields, by the place of each setting. */
export type Draft = Record<string, string | boolean>;
export type Errors = Record<string, string>;

type Issue = z.core.$ZodIssue;

const valueAt = (from: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], from);

/** A setting as it is typed. */
function toTyped({ kind, path }: Setting, org: unknown): string | boolean {
  const value = valueAt(org, path);
  if (kind === 'switch') return value === true;
  if (kind === 'minutesList') return (value as readonly number[]).join(', ');
  if (kind === 'phone') return typeof value === 'string' ? formatPhone(value) : '';
  return String(value ?? '');
}

export const toDraft = (section: Section, org: unknown): Draft =>
  Object.fromEntries(section.settings.map((setting) => [setting.path, toTyped(setting, org)]));

const toNumber = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What was typed as the contract has it; what cannot be read stays wrong, for the contract to say so. */
function toValue(kind: Setting['kind'], typed: string | boolean | undefined): unknown {
  if (typeof typed !== 'string') return typed ?? false;
  const text = typed.trim();
  if (kind === 'number') return toNumber(text);
  if (kind === 'minutesList')
    return text === ''
      ? []
      : text
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(toNumber);
  if (kind === 'months') return text === '' ? null : toNumber(text);
  if (kind === 'phone') return text === '' ? null : (toE164(text) ?? text);
  return text;
}

function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = into;
  for (const name of names) {
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  at[last] = value;
}

/** One section as the API takes it, or what is wrong with which field: the rules are the contract's own. */
export function readSection(section: Section, draft: Draft): { change: SettingsChange } | { errors: Errors } {
  const body: Record<string, unknown> = {};
  for (const { path, kind } of section.settings) put(body, path, toValue(kind, draft[path]));
  const parsed = updateSettings.body.safeParse(body);
  if (parsed.success) return { change: parsed.data };
  const errors: Errors = {};
  for (const issue of parsed.error.issues) {
    const setting = settingAt(section, issue.path.join('.'));
    if (setting) errors[setting.path] ??= wordsOf(issue, setting);
  }
  return { errors };
}

/** Whose fault it is: an entry of a list belongs to its list. */
const settingAt = (section: Section, path: string): Setting | undefined =>
  section.settings.find((setting) => path === setting.path || path.startsWith(`${setting.path}.`));

function wordsOf(issue: Issue, { kind }: Setting): string {
  if (kind === 'phone' && issue.code === 'invalid_format') return 'Give a phone number, like (512) 555-0142.';
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'invalid_type')
    return kind === 'minutesList' ? 'Give whole minutes, like 1, 5, 15.' : 'Give a whole number.';
  return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
}

const tooBig = (origin: string, most: number): string =>
  origin === 'string'
    ? `Use at most ${most} characters.`
    : origin === 'array'
      ? `Give at most ${most}.`
      : `Give ${most} or less.`;

const tooSmall = (origin: string, least: number): string =>
  origin === 'string'
    ? 'This cannot be empty.'
    : origin === 'array'
      ? `Give at least ${least}.`
      : `Give ${least} or more.`;

/** What the server found wrong, beside the fields it is about. */
export function serverErrors(
  section: Section,
  found: readonly { path: string; message: string }[] | undefined,
): Errors {
  const errors: Errors = {};
  for (const { path, message } of found ?? []) {
    const setting = settingAt(section, path);
    if (setting) errors[setting.path] ??= message;
  }
  return errors;
}
