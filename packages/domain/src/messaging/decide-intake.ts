/**
 * More texts than this under way in one process only wait for each other, and would take the database's connections from
 * people who are writing: keeping them is quicker than working them out.
 */
const MOST_UNDER_WAY = 12;

/** So long after one was too many, texts are kept: working some out beside them would slow the answers to all. */
const RUSH_MS = 2_000;

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
export function decideIntake({ underWay, sinceRushMs, isKeyword }: IntakeFacts): 'now' | 'later' {
  if (isKeyword) return 'now';
  return isTooMany(underWay) || (sinceRushMs !== null && sinceRushMs < RUSH_MS) ? 'later' : 'now';
}

/** Whether one more text under way would make it a rush. */
export const isTooMany = (underWay: number): boolean => underWay >= MOST_UNDER_WAY;
