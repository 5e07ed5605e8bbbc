import type { Checklist } from '@snout/contracts/setup';
import type { Window } from '@snout/contracts/windows';
import type { ChecklistStep } from '@snout/domain/setup/checklist';
import { clockTime, dayTime } from '../../lib/time';
import { dayIn, zonedToIso } from '../../lib/zoned-time';

const DAYS_AHEAD = 7;
const nextDay = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** From the start of today in the business's zone, and a week on, so that there is a next one to name. */
export function spanOf(now: Date, timeZone: string): { from: string; to: string; tomorrow: string } {
  const today = dayIn(now.toISOString(), timeZone);
  const midnight = (days: number): string => zonedToIso(`${nextDay(today, days)}T00:00`, timeZone);
  return { from: midnight(0), to: midnight(DAYS_AHEAD), tomorrow: midnight(1) };
}

const isOn = ({ startAt, endAt }: Window, now: Date): boolean =>
  new Date(startAt) <= now && (endAt === null || now < new Date(endAt));

export interface Today {
  /** On now or still to come today. */
  left: (Window & { isOn: boolean })[];
  /** The first one after today, when nothing is left of it. */
  next: Window | null;
  /** One per client with several sitters on duty at this moment. */
  toChoose: Window[];
}

/** What is left of the day, and who waits for a choice. Expects windows in the order of their start. */
export function readToday(windows: readonly Window[], { now, tomorrow }: { now: Date; tomorrow: string }): Today {
  const ahead = windows.filter(({ endAt }) => endAt === null || new Date(endAt) > now);
  const isToday = ({ startAt }: Window): boolean => new Date(startAt) < new Date(tomorrow);
  const left = ahead.filter(isToday).map((window) => ({ ...window, isOn: isOn(window, now) }));
  const on = left.filter((window) => window.isOn);
  const isFirstOfClient = (window: Window): boolean =>
    on.find(({ clientId }) => clientId === window.clientId)?.id === window.id;
  const hasOther = (window: Window): boolean =>
    on.some(({ clientId, sitterId }) => clientId === window.clientId && sitterId !== window.sitterId);
  return {
    left,
    next: left.length === 0 ? (ahead[0] ?? null) : null,
    toChoose: on.filter((window) => isFirstOfClient(window) && hasOther(window)),
  };
}

/** "Until 6:00 PM", "9:00 AM to 11:00 AM", or "From 9:00 AM" */
export function windowWords({ startAt, endAt, isOn: on }: Window & { isOn: boolean }, timeZone: string): string {
  if (on) return endAt ? `Until ${clockTime(endAt, timeZone)}` : 'Until you end it';
  return endAt
    ? `${clockTime(startAt, timeZone)} to ${clockTime(endAt, timeZone)}`
    : `From ${clockTime(startAt, timeZone)}`;
}

export const nextWords = ({ sitterName, clientName, startAt }: Window, timeZone: string): string =>
  `Next: ${sitterName} with ${clientName ?? 'a client'} on ${dayTime(startAt, timeZone)}, ${clockTime(startAt, timeZone)}.`;

/** "Good morning, Dana" by the business's own clock. */
export function greeting(name: string, now: Date, timeZone: string): string {
  const hour = Number(new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now));
  const word = hour < 4 || hour >= 17 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  return `Good ${word}, ${name.split(' ')[0]}`;
}

const TOUR_WORDS: Readonly<Partial<Record<ChecklistStep, string>>> = {
  readText: 'Read a text of a client',
  answerText: 'Answer it',
  sitterView: 'See what a sitter sees: sign in as one',
  policyStop: 'Let a text with contact details be held',
  whyHere: 'Ask “Why here?” in a conversation',
  connectProvider: 'Connect your phone provider',
};

export const tourWords = (step: ChecklistStep): string => TOUR_WORDS[step] ?? step;

/** Steps that nothing but a person can tick. */
export const isByHand = (step: ChecklistStep): boolean => step === 'sitterView';

/** How many steps are behind, of how many; null once nothing is left. */
export function progressOf(items: Checklist['setup']): { done: number; all: number } | null {
  const isLeft = items.some(({ state }) => state === 'todo');
  return isLeft ? { done: items.filter(({ state }) => state !== 'todo').length, all: items.length } : null;
}
