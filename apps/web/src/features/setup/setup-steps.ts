import type { BusinessNumber } from '@snout/contracts/numbers';
import type { Sitter } from '@snout/contracts/people';
import type { PolicyRulesDto } from '@snout/contracts/policy';
import type { Checklist, ProviderStatus } from '@snout/contracts/setup';
import { formatPhone } from '../../lib/phone';

export interface StepState {
  /** `attention` is broken, `todo` not begun, `waiting` has nothing to do yet. */
  state: 'done' | 'todo' | 'attention' | 'waiting';
  word: string;
}

const PROVIDER: Readonly<Record<ProviderStatus['status'], StepState>> = {
  connected: { state: 'done', word: 'Connected' },
  notConnected: { state: 'todo', word: 'Not connected' },
  refused: { state: 'attention', word: 'Sign-in refused' },
  unreachable: { state: 'attention', word: 'Not answering' },
};
export const providerStep = ({ status }: Pick<ProviderStatus, 'status'>): StepState => PROVIDER[status];

export const MODE_WORDS = {
  demoPhone: { tone: 'info', word: 'Demo phone' },
  twilioTest: { tone: 'warn', word: 'Twilio test' },
  twilioLive: { tone: 'success', word: 'Twilio live' },
} as const satisfies Record<ProviderStatus['mode'], object>;

export const findFrontDesk = (numbers: readonly BusinessNumber[]): BusinessNumber | undefined =>
  numbers.find(({ type, status }) => type === 'frontDesk' && status === 'active');

export function frontDeskStep(numbers: readonly BusinessNumber[]): StepState {
  const frontDesk = findFrontDesk(numbers);
  return frontDesk ? { state: 'done', word: formatPhone(frontDesk.e164) } : { state: 'todo', word: 'None yet' };
}

/** Whether every number hands its texts to us. */
export function webhookStep(numbers: readonly { status: BusinessNumber['webhookStatus'] }[]): StepState {
  if (numbers.length === 0) return { state: 'waiting', word: 'Waits for a number' };
  const bad = numbers.filter(({ status }) => status !== 'verified').length;
  if (bad === 0)
    return { state: 'done', word: numbers.length === 1 ? 'It reaches us' : `All ${numbers.length} reach us` };
  return { state: 'attention', word: `${bad} of ${numbers.length} ${bad === 1 ? 'does' : 'do'} not reach us` };
}

/** Those who work here, and of them who has no number to talk from. */
export function sitterStep(sitters: readonly Pick<Sitter, 'name' | 'status' | 'businessNumber'>[]): StepState & {
  without: string[];
} {
  const here = sitters.filter(({ status }) => status !== 'offboarded');
  const without = here.filter(({ businessNumber }) => !businessNumber).map(({ name }) => name);
  if (here.length === 0) return { state: 'waiting', word: 'No sitters yet', without };
  if (without.length === 0) return { state: 'done', word: `All ${here.length} have a number`, without };
  return { state: 'todo', word: `${here.length - without.length} of ${here.length} have a number`, without };
}

/** Done once somebody put rules in force, or looked at those that always hold and kept them. */
export function policyStep(
  { version, customWords }: Pick<PolicyRulesDto, 'version' | 'customWords'>,
  isSeen: boolean,
): StepState {
  const count = customWords.length;
  if (version === 0 && count === 0) return { state: isSeen ? 'done' : 'todo', word: 'Standard rules' };
  return { state: 'done', word: count === 0 ? 'Your rules' : `${count} ${count === 1 ? 'word' : 'words'} of yours` };
}

type Items = Checklist['setup'];

export const isStepDone = (items: Items | undefined, step: Items[number]['step']): boolean =>
  items?.some((item) => item.step === step && item.state === 'done') ?? false;

/** The proof of it all: some text of ours arrived somewhere. */
export const testStep = (items: Items): StepState =>
  isStepDone(items, 'testText') ? { state: 'done', word: 'A text has arrived' } : { state: 'todo', word: 'Not yet' };

/** "4 of 6 steps done" */
export function progressWords(items: Items | null): string {
  if (!items) return 'Six steps until clients can text you.';
  const done = items.filter(({ state }) => state !== 'todo').length;
  return done === items.length ? 'All set. Clients can text you.' : `${done} of ${items.length} steps done.`;
}

/** "12 of 49 numbers of one US campaign" */
export const meterWords = ({ numbersUsed, numbersAllowed }: Pick<ProviderStatus, 'numbersUsed' | 'numbersAllowed'>) =>
  `${numbersUsed} of ${numbersAllowed} numbers of one US campaign`;

/** An address without its fragment, which only tunes how often the provider tries. */
export const addressOf = (url: string): string => url.replace(/#.*$/, '');

/** Where a number posts its texts, for those who compare addresses. */
export function actualWords(actualUrl: string | null): string {
  if (actualUrl === null) return 'The provider does not have it.';
  return actualUrl === '' ? 'No address is set.' : addressOf(actualUrl);
}

const TEST_WORDS = {
  active: 'The provider accepts them. Connect keeps them.',
  refused: 'The provider does not accept these two together.',
  unreachable: 'The provider did not answer. Try again in a moment.',
} as const;
export const testWords = (result: keyof typeof TEST_WORDS): string => TEST_WORDS[result];
