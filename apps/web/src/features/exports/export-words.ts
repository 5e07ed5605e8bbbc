import type { Export } from '@snout/contracts/exports';
import type { Tone } from '../../ui/chip';

export const isUnderWay = ({ state }: Pick<Export, 'state'>): boolean => state === 'queued' || state === 'building';

export const REDACTION_WORDS = {
  owner: 'As the owner sees it',
  sitter: 'As a sitter would see it',
} as const satisfies Record<Export['redaction'], string>;

export const REDACTION_EFFECTS = {
  owner: 'Everything that was said, with numbers and payment texts.',
  sitter: 'No payment texts, no private numbers or family names, and contact details are blacked out.',
} as const satisfies Record<Export['redaction'], string>;

export const titleOf = ({ kind, client }: Pick<Export, 'kind' | 'client'>): string =>
  kind === 'organization' ? 'The whole business' : (client?.name ?? 'A client without a name');

const STATES: Readonly<Record<Export['state'], { words: string; tone: Tone }>> = {
  queued: { words: 'Waiting', tone: 'neutral' },
  building: { words: 'Being put together', tone: 'info' },
  ready: { words: 'Ready', tone: 'success' },
  failed: { words: 'Did not work', tone: 'danger' },
  expired: { words: 'Removed', tone: 'neutral' },
};
export const stateOf = ({ state }: Pick<Export, 'state'>) => STATES[state];

const REASONS: Readonly<Record<NonNullable<Export['reason']>, string>> = {
  timeOver: 'Exports are kept for seven days.',
  clientErased: 'A client in it was erased, so it was removed.',
  crashed: 'It could not be put together. Please ask for it again.',
};
export const reasonWords = ({ reason }: Pick<Export, 'reason'>): string | null => reason && REASONS[reason];

const count = (n: number): string => n.toLocaleString('en-US');

export const progressWords = ({ progress: { done, total } }: Pick<Export, 'progress'>): string =>
  total === null ? 'Counting the texts…' : `${count(done)} of ${count(total)} texts`;

export const textsWords = (n: number): string => (n === 1 ? '1 text' : `${count(n)} texts`);

const day = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'medium' }).format(at);

/** Which texts, by days: the last one is that of the last instant that counts. */
export function rangeWords({ from, to }: Pick<Export, 'from' | 'to'>, timeZone: string): string {
  const last = day(new Date(Date.parse(to) - 1), timeZone);
  if (!from) return `everything until ${last}`;
  const first = day(new Date(from), timeZone);
  return first === last ? `${first} only` : `${first} to ${last}`;
}

export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
