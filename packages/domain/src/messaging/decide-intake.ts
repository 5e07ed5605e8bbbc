/** More texts than this under way in one process would wait for seconds, and some longer than the provider does. */
const MOST_UNDER_WAY = 200;

export interface IntakeFacts {
  /** Texts this process is working out right now. */
  underWay: number;
  /** STOP, START and HELP take effect at once, whatever the rush. */
  isKeyword: boolean;
}

/**
 * Whether a text is worked out before its webhook is answered, or kept now and worked out in a moment. The provider gives
 * up after 15 s, so in a rush being durable comes before being routed.
 */
export const decideIntake = ({ underWay, isKeyword }: IntakeFacts): 'now' | 'later' =>
  isKeyword || underWay < MOST_UNDER_WAY ? 'now' : 'later';
