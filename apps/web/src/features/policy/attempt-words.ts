import type { PolicyAttempt } from '@snout/contracts/policy';
import type { Tone } from '../../ui/chip';
import { kindWords } from '../../ui/policy/violation-words';

export interface Tag {
  tone: Tone;
  text: string;
}

const SECOND = 2;
const THIRD = 3;

/** What has to be seen at once about whoever wrote it. Clients have no offences. */
export function offenceTags({ author, offenceNo }: Pick<PolicyAttempt, 'author' | 'offenceNo'>): Tag[] {
  if (author.type !== 'sitter') return [];
  const tags: Tag[] = [];
  if (author.messagingLockedAt) tags.push({ tone: 'danger', text: 'Messaging locked' });
  if (offenceNo === SECOND) tags.push({ tone: 'danger', text: 'High severity: second offence' });
  if (offenceNo >= THIRD) tags.push({ tone: 'danger', text: `High severity: offence ${offenceNo}` });
  return tags;
}

export const authorName = ({ author }: Pick<PolicyAttempt, 'author'>): string =>
  author.name ?? (author.type === 'sitter' ? 'A sitter' : 'A client');

export const firstName = (attempt: Pick<PolicyAttempt, 'author'>): string =>
  attempt.author.name?.split(' ')[0] ?? (attempt.author.type === 'sitter' ? 'The sitter' : 'The client');

/** Who wrote to whom: "Jess Moreno to Maya Castillo". */
export function fromTo(attempt: Pick<PolicyAttempt, 'author' | 'clientName' | 'action'>): string {
  if (attempt.author.type === 'sitter') return `${authorName(attempt)} to ${attempt.clientName ?? 'a client'}`;
  return `${authorName(attempt)} to ${attempt.action === 'flagged' ? 'the sitter' : 'the office'}`;
}

/** What was done with the text, and why, in one sentence. */
export function whatHappened(
  attempt: Pick<PolicyAttempt, 'action' | 'findings' | 'detectorFailed' | 'author' | 'clientName' | 'text'>,
): string {
  const kinds = kindWords(attempt.findings);
  const has = kinds ? `It has ${kinds} in it` : 'It could not be checked';
  const client = attempt.clientName?.split(' ')[0] ?? 'The client';
  switch (attempt.action) {
    case 'blocked':
      return `${has}, so it wasn’t sent. ${client} has not seen it.`;
    case 'flagged':
      return `${has}. The sitter sees the text without that.`;
    case 'warned':
      return `${has}. You see it as it is; nothing was hidden or sent.`;
  }
}

export const RESOLUTION_WORDS: Readonly<Record<NonNullable<PolicyAttempt['resolution']>, string>> = {
  confirmed: 'set it aside',
  falsePositive: 'said that nothing is wrong with it',
  forceSent: 'sent it anyway',
};

export const RESOLVED_CHIPS: Readonly<Record<NonNullable<PolicyAttempt['resolution']>, Tag>> = {
  confirmed: { tone: 'neutral', text: 'Set aside' },
  falsePositive: { tone: 'success', text: 'Not a violation' },
  forceSent: { tone: 'info', text: 'Sent anyway' },
};

/** Who judged it and how; null while nobody has. */
export function resolvedWords({ resolution, resolvedByName }: PolicyAttempt): string | null {
  return resolution && `${resolvedByName ?? 'Somebody'} ${RESOLUTION_WORDS[resolution]}.`;
}

/** "2 offences in 30 days"; the period is the office's setting. */
export function offenceWords({ author }: Pick<PolicyAttempt, 'author'>, days: number): string {
  const count = author.offencesInPeriod;
  return `${count === 0 ? 'No' : count} ${count === 1 ? 'offence' : 'offences'} in ${days} days`;
}

export interface Acts {
  send: boolean;
  /** What the buttons say for this kind of text; null where it cannot be done. */
  discard: string | null;
  harmless: string | null;
  unlock: boolean;
}

/** What an owner can do about an attempt. One that is judged can at most still be sent, or its sitter unlocked. */
export function actsOf(attempt: PolicyAttempt): Acts {
  const isOpen = attempt.status === 'open';
  const isLocked = attempt.author.type === 'sitter' && attempt.author.messagingLockedAt !== null;
  const discard = { blocked: 'Discard', flagged: 'Keep it hidden', warned: 'Set aside' }[attempt.action];
  return {
    send: attempt.canForceSend,
    discard: isOpen ? discard : null,
    harmless: isOpen ? 'Not a violation' : null,
    unlock: isLocked,
  };
}

/** What was found, as it stands in the text: each piece once. */
export const foundPieces = ({ text, findings }: Pick<PolicyAttempt, 'text' | 'findings'>): string[] => [
  ...new Set(findings.map(({ start, end }) => text.slice(start, end).trim()).filter((piece) => piece.length >= 3)),
];

/** For the API: all that was found goes by the word, so that disguises are undone; a part goes as it is written. */
export function toAllowList(chosen: readonly string[], found: readonly string[]): true | string[] | undefined {
  if (chosen.length === 0) return undefined;
  return found.every((piece) => chosen.includes(piece)) ? true : [...chosen];
}
