/** One US campaign allows this many numbers. */
export const NUMBERS_PER_CAMPAIGN = 49;
