/** An opt-out may be confirmed once, within this time of it. */
export const CONFIRM_WITHIN_MS = 5 * 60_000;
