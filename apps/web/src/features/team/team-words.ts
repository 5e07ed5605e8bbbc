import type { BusinessNumber } from '@snout/contracts/numbers';
import type { Sitter } from '@snout/contracts/people';
import { decideAssignToSitter } from '@snout/domain/numbers/number-lifecycle';
import { fullTime } from '../../lib/time';
import type { Tone } from '../../ui/chip';

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** What the policy writes as its reason, for people. */
const REASONS: Readonly<Partial<Record<string, string>>> = { thirdOffence: 'a third text was held for review' };

/** How somebody stands, in a word and, where it matters, why. */
export function sitterState(
  sitter: Pick<Sitter, 'status' | 'messagingLockedAt' | 'lockReason' | 'businessNumber'>,
  timeZone: string,
): { tone: Tone; word: string; detail: string | null } {
  if (sitter.status === 'offboarded') return { tone: 'neutral', word: 'Has left', detail: null };
  if (sitter.messagingLockedAt) {
    const since = `Since ${fullTime(sitter.messagingLockedAt, timeZone)}`;
    return {
      tone: 'danger',
      word: 'Messaging locked',
      detail: sitter.lockReason ? `${since}: ${REASONS[sitter.lockReason] ?? sitter.lockReason}` : since,
    };
  }
  if (!sitter.businessNumber) {
    return {
      tone: 'warn',
      word: 'Needs a number',
      detail: 'Without a number of their own nobody can be given recurring clients.',
    };
  }
  return { tone: 'success', word: 'Ready', detail: null };
}

/** Those who are here by name, and after them those who have left. */
export const inOrder = (sitters: readonly Sitter[]): Sitter[] => {
  const isGone = ({ status }: Sitter): number => Number(status === 'offboarded');
  return sitters.toSorted((a, b) => isGone(a) - isGone(b) || a.name.localeCompare(b.name));
};

/** 3 sitters, 1 without a number, 1 locked */
export function summaryWords(sitters: readonly Sitter[]): string {
  const here = sitters.filter(({ status }) => status !== 'offboarded');
  const without = here.filter(({ businessNumber }) => !businessNumber).length;
  const locked = here.filter(({ messagingLockedAt }) => messagingLockedAt).length;
  return [
    `${here.length} ${here.length === 1 ? 'sitter' : 'sitters'}`,
    ...(without > 0 ? [`${without} without a number`] : []),
    ...(locked > 0 ? [`${locked} locked`] : []),
  ].join(', ');
}

/** Numbers that may become a sitter's own. The server has the last word. */
export const freeNumbers = (numbers: readonly BusinessNumber[], at: Date): BusinessNumber[] =>
  numbers.filter(
    (number) =>
      number.assignedToSitterId === null &&
      decideAssignToSitter(
        {
          type: number.type,
          status: number.status,
          assignedSitterId: null,
          cooldownUntil: number.cooldownUntil ? new Date(number.cooldownUntil) : null,
          neverSitterAgain: number.neverSitterAgain,
        },
        '',
        at,
      ).kind === 'allowed',
  );

export const lockEffect = (name: string): string =>
  `${firstName(name)} can read and write nothing until you unlock. Clients notice nothing: their texts go to you.`;

export const unlockEffect = (name: string): string => `${firstName(name)} gets the texts of open windows again.`;

/** What is still open with somebody who leaves. */
export interface OpenWork {
  windows: number;
  bookings: number;
}

const count = (of: number, one: string): string => `${of} ${of === 1 ? one : `${one}s`}`;

export function openWorkWords({ windows, bookings }: OpenWork): string {
  if (windows === 0 && bookings === 0) return 'Nothing is open.';
  const parts = [
    ...(windows > 0 ? [count(windows, 'window')] : []),
    ...(bookings > 0 ? [count(bookings, 'booking')] : []),
  ];
  return `${parts.join(' and ')} ${windows + bookings === 1 ? 'is' : 'are'} open.`;
}

/** All that offboarding does, one sentence each. */
export function offboardEffects(
  sitter: Pick<Sitter, 'name' | 'businessNumber'>,
  { work, heir }: { work: OpenWork; heir: string | null },
): string[] {
  const name = firstName(sitter.name);
  const other = heir ? firstName(heir) : null;
  const moved = other
    ? `Open windows and bookings that are not over go to ${other}, who answers these clients from now on.`
    : 'Open windows close, and bookings that are not over wait for a sitter. New texts go to you.';
  return [
    `${name} is signed out everywhere and cannot come back in.`,
    ...(work.windows + work.bookings > 0 ? [moved] : []),
    ...(sitter.businessNumber ? [`${name}’s number rests for 90 days and never becomes another sitter’s.`] : []),
    'Nothing that was said is lost.',
  ];
}

/** What came of it. */
export function offboardedWords(name: string, moved: { windowsMoved: number; bookingsMoved: number }): string {
  const { windowsMoved, bookingsMoved } = moved;
  const parts = [
    ...(windowsMoved > 0 ? [count(windowsMoved, 'window')] : []),
    ...(bookingsMoved > 0 ? [count(bookingsMoved, 'booking')] : []),
  ];
  if (parts.length === 0) return `${name} has left.`;
  return `${name} has left. ${parts.join(' and ')} ${windowsMoved + bookingsMoved === 1 ? 'was' : 'were'} handed on.`;
}
