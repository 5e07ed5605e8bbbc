import type { ConsentKeyword } from '../shared/vocabulary';
import { toPlainWords } from './plain-words';

export type { ConsentKeyword } from '../shared/vocabulary';

const KEYWORDS: ReadonlyMap<string, ConsentKeyword> = new Map<string, ConsentKeyword>([
  ...[
    'stop',
    'stopall',
    'unsubscribe',
    'cancel',
    'end',
    'quit',
    'revoke',
    'optout',
    'opt out',
    'arret',
    'alto',
    'parar',
  ].map((word) => [word, 'optOut'] as const),
  ...['start', 'unstop'].map((word) => [word, 'optIn'] as const),
  ...['help', 'info'].map((word) => [word, 'help'] as const),
]);

/** Finds a consent keyword that is the whole message. YES counts only from somebody who is opted out. */
export function recognizeConsentKeyword(body: string, sender: { optedOut: boolean }): ConsentKeyword | null {
  const plain = toPlainWords(body);
  if (plain === 'yes') return sender.optedOut ? 'optIn' : null;
  return KEYWORDS.get(plain) ?? null;
}
