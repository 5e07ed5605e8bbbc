/**
 * More texts than this under way in one process only wait for each other, and would take the database's connections from
 * people who are writing: keeping them is quicker than working them out.
 */
const MOST_UNDER_WAY = 12;

/** So long after one was too many, texts are kept: working some out beside them would slow the answers to all. */
const RUSH_MS = 10_000;

/** Then a few try whether it is over; for so long after a rush it takes no more of them to make it one again. */
const WATCHFUL_MS = 60_000;
const MOST_WHILE_WATCHFUL = 3;

export interface IntakeFacts {
  /** Texts this process is working out right now. */
  underWay: number;
  /** Milliseconds since there last were too many at once; null when there never were. */
  sinceRushMs: number | null;
  /** STOP, START and HELP take effect at once, whatever the rush. */
  isKeyword: boolean;
}

/**
 * Whether a text is worked out before its webhook is answered, or kept now and worked out in a moment. The provider gives
 * up after 15 s, so in a rush being durable comes before being routed.
 */
export function decideIntake(facts: IntakeFacts): 'now' | 'later' {
  const { sinceRushMs, isKeyword } = facts;
  if (isKeyword) return 'now';
  return isTooMany(facts) || (sinceRushMs !== null && sinceRushMs < RUSH_MS) ? 'later' : 'now';
}

/** Whether one more text under way would make it a rush. */
export function isTooMany({ underWay, sinceRushMs }: Pick<IntakeFacts, 'underWay' | 'sinceRushMs'>): boolean {
  const isWatchful = sinceRushMs !== null && sinceRushMs < WATCHFUL_MS;
  return underWay >= (isWatchful ? MOST_WHILE_WATCHFUL : MOST_UNDER_WAY);
}
