/** Seconds between looks for a text whose fate nobody knows. */
const LOOK_AGAIN_SECONDS = [10, 30, 60, 300] as const;
/** Two clean looks at least this far apart mean that the provider never had it. */
const CLEAN_GAP_MS = 5 * 60_000;
/** Clocks of two companies differ a little. */
const CLOCK_SLACK_MS = 60_000;
/** An outcome that stays open for this long is told to a person. */
const WORRY_MS = 10 * 60_000;

/** The first look comes soon: most lost answers show up at once. */
export const firstLookAt = (now: Date): Date => new Date(now.getTime() + LOOK_AGAIN_SECONDS[0] * 1000);

/** From when on the provider's list may hold the text. */
export const listedSince = (startedAt: Date): Date => new Date(startedAt.getTime() - CLOCK_SLACK_MS);

export interface ListedText {
  providerMessageId: string;
  body: string;
  direction: 'inbound' | 'outbound';
  createdAt: Date;
}

/** Providers put a line before the texts of a trial account, and write typographic characters in plain ones. */
const holdsWords = (theirs: string, ours: string): boolean => plain(theirs).endsWith(plain(ours));

const plain = (body: string): string =>
  body
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Texts of the list that could be the one sent since an instant, the oldest first. Which are taken, others know. */
export function candidatesFor<T extends ListedText>(
  listed: readonly T[],
  { body, startedAt }: { body: string; startedAt: Date },
): T[] {
  const since = listedSince(startedAt);
  return listed
    .filter((text) => text.direction === 'outbound' && holdsWords(text.body, body) && text.createdAt >= since)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

export interface LookFacts {
  at: Date;
  startedAt: Date;
  /** Looks so far, this one not counted. */
  looks: number;
  /** When the first clean look was; a look is clean when the provider answered with its whole list. */
  firstCleanAt: Date | null;
  isClean: boolean;
}

export type LookDecision =
  | { kind: 'notFound' }
  | { kind: 'lookAgain'; at: Date; firstCleanAt: Date | null; isWorrying: boolean };

/** After a look that did not find it. */
export function decideAfterLook({ at, startedAt, looks, firstCleanAt, isClean }: LookFacts): LookDecision {
  if (isClean && firstCleanAt && at.getTime() - firstCleanAt.getTime() >= CLEAN_GAP_MS) return { kind: 'notFound' };
  const seconds = LOOK_AGAIN_SECONDS[looks + 1] ?? 300;
  return {
    kind: 'lookAgain',
    at: new Date(at.getTime() + seconds * 1000),
    firstCleanAt: firstCleanAt ?? (isClean ? at : null),
    isWorrying: at.getTime() - startedAt.getTime() >= WORRY_MS,
  };
}
