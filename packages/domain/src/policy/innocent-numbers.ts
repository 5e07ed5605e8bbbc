/** A stretch of the folded text whose digits are known to be something else than a phone number. */
export interface Innocent {
  start: number;
  end: number;
}

const UNITS = [
  'am|pm|a\\.m|p\\.m|h|hr|hrs|hours?|min|mins|minutes?|sec|secs|seconds?|days?|nights?|weeks?|wks?|months?|mos?',
  'years?|yrs?|yo|mg|mcg|ml|cc|g|grams?|kg|kilos?|lbs?|pounds?|oz|ounces?|cups?|tsp|tbsp|scoops?|cans?|iu|units?',
  'tablets?|tabs?|pills?|drops?|puffs?|doses?|capsules?|treats?|mi|miles?|km|ft|feet|inch|inches|in|degrees?|f|c',
  'st|nd|rd|th|x|times|walks?|visits?|dogs?|cats?|kids?|pets?|stars?|usd|dollars?|bucks|cents|percent|steps',
].join('|');

const PATTERNS: readonly RegExp[] = [
  // 10:30, 7:05:00
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g,
  // 12/25, 12/25/24, 12/25/2024
  /(?<![\d/])(?:0?[1-9]|1[0-2]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g,
  // 2024-12-25
  /(?<![\d-])(?:19|20)\d{2}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?![\d-])/g,
  // 12-25-24, 25.12.2024
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])(?<mark>[.-])(?:0?[1-9]|[12]\d|3[01])\k<mark>(?:(?:19|20)\d{2}|\d{2})(?![\d.-])/g,
  // $45, $1,200.00
  /[$€£]\s?(?:\d{1,3}(?:,\d{3})+|\d{1,5})(?:\.\d{1,2})?(?![\d-])/g,
  // 12%
  /(?<!\d)\d{1,4}\s?%/g,
  // 2.5 mg, 30 minutes, 3rd; not the last part of a longer row of digits
  new RegExp(`(?<!\\d[\\s.,()\\-]{0,2})\\d{1,5}(?:[.,]\\d{1,3})?\\s?-?(?:${UNITS})(?![\\p{L}\\d])`, 'gu'),
];

/** Times, dates, prices, doses and counts, in order of place. */
export function findInnocentNumbers(text: string): Innocent[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start);
}
