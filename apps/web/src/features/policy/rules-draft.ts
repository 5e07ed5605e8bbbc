import type { PolicyRulesDto, Rehearsal } from '@snout/contracts/policy';
import { type OrgPolicy, policyFingerprint } from '@snout/domain/policy/org-policy';

export type RulesDraft = OrgPolicy;

export const toDraft = ({ customWords, allowList, splitScan, escalationDays }: PolicyRulesDto): RulesDraft => ({
  customWords,
  allowList,
  splitScan,
  escalationDays,
});

export const isSameRules = (a: RulesDraft, b: RulesDraft): boolean => policyFingerprint(a) === policyFingerprint(b);

/** Only what was changed: the rest stays as it is, also when somebody else changes it meanwhile. */
export function changesOf(base: RulesDraft, draft: RulesDraft) {
  const with_ = (changed: Partial<RulesDraft>): boolean => !isSameRules(base, { ...base, ...changed });
  const { customWords, allowList, splitScan, escalationDays } = draft;
  return {
    ...(with_({ customWords }) ? { customWords: [...customWords] } : {}),
    ...(with_({ allowList }) ? { allowList: [...allowList] } : {}),
    ...(with_({ splitScan }) ? { splitScan } : {}),
    ...(with_({ escalationDays }) ? { escalationDays } : {}),
  };
}

/** What the API takes; asked here first, so that the refusal stands beside the field. */
export const LIMITS = {
  customWords: { entries: 200, min: 2, max: 100 },
  allowList: { entries: 500, min: 3, max: 200 },
  minutes: { min: 1, max: 60 },
  messages: { min: 1, max: 20 },
  days: { min: 1, max: 365 },
} as const;

export type Added = { list: readonly string[] } | { error: string };

const TWO_SIGNS = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/** A list with one more entry, or why not. What is there already stays once. */
export function addEntry(name: 'customWords' | 'allowList', list: readonly string[], typed: string): Added {
  const entry = typed.trim().replace(/\s+/g, ' ');
  const { entries, min, max } = LIMITS[name];
  if (entry.length < min || (name === 'customWords' && !TWO_SIGNS.test(entry)))
    return { error: `Needs at least ${min} letters or digits.` };
  if (entry.length > max) return { error: `At most ${max} characters.` };
  if (list.includes(entry)) return { list };
  if (list.length >= entries) return { error: `At most ${entries} entries.` };
  return { list: [...list, entry] };
}

const isWithin = (value: number, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** Whether the numbers can be asked for at all. */
export const areNumbersValid = ({ splitScan, escalationDays }: RulesDraft): boolean =>
  isWithin(splitScan.minutes, LIMITS.minutes) &&
  isWithin(splitScan.messages, LIMITS.messages) &&
  isWithin(escalationDays, LIMITS.days);

export interface Rehearsed {
  /** Exactly these rules were tried. */
  rules: RulesDraft;
  /** Against the rules in force then. */
  version: number;
  result: Rehearsal;
}

export type Readiness = 'unchanged' | 'invalid' | 'notRehearsed' | 'changedSince' | 'overtaken' | 'expired' | 'ready';

interface Situation {
  base: RulesDraft;
  draft: RulesDraft;
  rehearsed: Rehearsed | null;
  /** Of the rules in force now. */
  version: number;
  now: Date;
}

/** Whether the rules may be put in force: only after a fresh rehearsal of exactly these. */
export function readinessOf({ base, draft, rehearsed, version, now }: Situation): Readiness {
  if (!areNumbersValid(draft)) return 'invalid';
  if (isSameRules(base, draft)) return 'unchanged';
  if (!rehearsed) return 'notRehearsed';
  if (!isSameRules(rehearsed.rules, draft)) return 'changedSince';
  if (rehearsed.version !== version) return 'overtaken';
  return new Date(rehearsed.result.validUntil) <= now ? 'expired' : 'ready';
}

export const READINESS_WORDS: Readonly<Record<Readiness, string>> = {
  unchanged: 'These rules are in force.',
  invalid: 'One of the numbers is missing or out of range.',
  notRehearsed: 'Not in force yet. Rehearse these rules before you activate them.',
  changedSince: 'You changed the rules after the rehearsal. Rehearse them once more.',
  overtaken: 'Somebody changed the rules in force meanwhile. Rehearse yours once more.',
  expired: 'The rehearsal is too old. Rehearse once more.',
  ready: 'Rehearsed. Activate puts exactly these rules in force.',
};
