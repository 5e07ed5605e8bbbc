import type { ConsentEventDto, ConsentStateDto } from '@snout/contracts/consent';
import { minuteTime } from '../../lib/time';
import { addressWords } from '../../ui/clients/client-words';

export interface ConsentLine {
  tone: 'success' | 'neutral' | 'warn' | 'danger';
  word: string;
  detail: string;
}

type Told = Pick<ConsentEventDto, 'kind' | 'source' | 'wording' | 'actor' | 'actorName'>;

const quoted = (wording: string | null): string => (wording ? `“${wording}”` : 'What they wrote');
const by = ({ actorName }: Pick<Told, 'actorName'>): string => (actorName ? `, written down by ${actorName}` : '');

/** Why somebody may be texted, from the last entry of the ledger. */
function whyOpen(last: Told | undefined, when: string): string {
  switch (last?.kind) {
    case 'implied':
      return `They texted you first, ${when}.`;
    case 'express':
      return `They said so, ${when}${by(last)}.`;
    case 'written':
      return `They agreed in writing, ${when}${by(last)}.`;
    case 'optIn':
      return last.actor === 'owner' ? `They texted again, ${when}${by(last)}.` : `They asked for texts again, ${when}.`;
    case 'dismissed':
      return `You decided that they did not mean to opt out, ${when}.`;
    default:
      return 'Nothing was written down about it yet.';
  }
}

/** How somebody came to be opted out. */
function whyOut(last: Told | undefined, when: string): string {
  if (last?.source === 'provider' && last.wording === null) return `The phone provider told us so, ${when}.`;
  if (last?.actor === 'owner') return `They asked for it (${last.source}), ${when}${by(last)}.`;
  return `By their own text ${quoted(last?.wording ?? 'STOP')}, ${when}.`;
}

/** The state of one address in words. `last` is the newest entry of its ledger. */
export function consentLine(
  { state, since }: Pick<ConsentStateDto, 'state' | 'since'>,
  last: (Told & { at: string }) | undefined,
  timeZone: string,
): ConsentLine {
  const at = last?.at ?? since;
  const when = at ? minuteTime(at, timeZone) : 'some time ago';
  if (state === 'open') return { tone: 'success', word: 'May be texted', detail: whyOpen(last, when) };
  if (state === 'optedOut') return { tone: 'danger', word: 'Opted out', detail: whyOut(last, when) };
  const detail = `${quoted(last?.wording ?? null)} reads like an opt-out, ${when}. Nobody can text them until you decide.`;
  return { tone: 'warn', word: 'Waits for you', detail };
}

const HAPPENED: Readonly<Record<ConsentEventDto['kind'], string>> = {
  implied: 'Texted you first',
  express: 'Said that texts are fine',
  written: 'Agreed in writing',
  optOut: 'Opted out',
  optIn: 'Asked for texts again',
  suspectedOptOut: 'Wrote what reads like an opt-out',
  dismissed: 'Was not meant as an opt-out',
};

export const eventWords = ({ kind }: Pick<ConsentEventDto, 'kind'>): string => HAPPENED[kind];

const SOURCES: Readonly<Record<string, string>> = {
  inbound: 'by text',
  keyword: 'by text',
  wording: 'by text',
  provider: 'from the phone provider',
};

/** Where an entry comes from, and who wrote it down. */
export const sourceWords = ({ source, actorName }: Pick<Told, 'source' | 'actorName'>): string =>
  [SOURCES[source] ?? source, actorName && `written down by ${actorName}`].filter(Boolean).join(', ');

/** The newest entry of an address; the ledger comes newest first. */
export const lastOf = (events: readonly ConsentEventDto[], contactPointId: string): ConsentEventDto | undefined =>
  events.find((event) => event.contactPointId === contactPointId);

/** Addresses that can be texted; an e-mail address only once something was said about it. */
export const shownStates = (states: readonly ConsentStateDto[]): ConsentStateDto[] =>
  states.filter(({ channel, lastKind }) => channel !== 'email' || lastKind !== null);

interface Who {
  name: string;
  address: Pick<ConsentStateDto, 'channel' | 'address'> | null;
}

const at = ({ address }: Who): string => (address ? ` at ${addressWords(address)}` : '');

/** What follows, told before it is done. */
export const EFFECTS = {
  optOut: (who: Who): string =>
    `Nobody can text ${who.name}${at(who)} until they write START. Texts that wait are canceled.`,
  dismissed: (who: Who): string =>
    `${who.name} can be texted${at(who)} again. What was canceled meanwhile stays canceled; send it again if it still matters.`,
  written: (who: Who): string =>
    `${who.name} can be texted${at(who)}. If they texted STOP, their phone network may still refuse until they write START.`,
  optIn: (who: Who): string => `${who.name} can be texted${at(who)} again, because they wrote again themselves.`,
} as const;
