import type { ConsentKeyword } from '../shared/vocabulary';

export type { ConsentKeyword } from '../shared/vocabulary';

/** Finds a consent keyword that is the whole message. YES counts only from somebody who is opted out. */
export function recognizeConsentKeyword(body: string, sender: { optedOut: boolean }): ConsentKeyword | null {
  void body;
  void sender;
  throw new Error('Not written yet');
}
