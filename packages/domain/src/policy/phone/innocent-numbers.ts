/** A stretch of the folded text whose digits are known to be something else than a phone number. */
export interface Innocent {
  start: number;
  end: number;
}

const UNITS = [
  'am|pm|a\\.m|p\\.m|h|hr|hrs|hours?|hora|horas|min|mins|minutes?|minutos?|sec|secs|seconds?|days?|dias?|nights?',
  'noches?|weeks?|wks?|months?|mos?|years?|yrs?|yo|anos?|mg|mcg|ug|ml|cc|g|grams?|gramos?|kg|kgs|kilos?|lbs?|pounds?',
  'libras?|oz|ounces?|cups?|tazas?|tsp|tbsp|scoops?|cans?|iu|units?|tablets?|tabs?|pills?|drops?|puffs?|doses?',
  'capsules?|treats?|mi|miles?|km|ft|feet|inch|inches|in|cm|mm|gal|gallons?|qt|degrees?|deg|f|c|k|st|nd|rd|th|x',
  'times|veces|walks?|visits?|dogs?|perros?|cats?|gatos?|kids?|pets?|stars?|usd|dollars?|dolares|bucks|cents|percent',
  'steps|calories|cals?|kcal|photos?|pics|people|mph|psi|watts?|volts?|gb|mb|sq',
].join('|');

const PATTERNS: readonly RegExp[] = [
  // 10:30, 7:05:00
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g,
  // 9-10 am, 4:30-5pm, 8-5pm
  /(?<![\d:/.-])\d{1,2}(?::\d{2})? ?(?:-|to) ?\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m|p\.m)/g,
  // 12/25, 12/25/24, 12/25/2024
  /(?<![\d/])(?:0?[1-9]|1[0-2]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g,
  // 2024-12-25
  /(?<![\d-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\d-])/g,
  // 12-25-24, 25.12.2024
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])(?<mark>[.-])(?:0?[1-9]|[12]\d|3[01])\k<mark>(?:(?:19|20)\d{2}|\d{2})(?![\d.-])/g,
  // Dec 20 2024, june 3
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,?(?: (?:19|20)\d{2})?(?![\d-])/gu,
  // $45, $1,200.00
  /[$€£]\s?(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,6})(?:\.\d{1,2})?(?![\d-])/g,
  // 12%
  /(?<!\d)\d{1,4}\s?%/g,
  // 1,200 and 12,500.50 as amounts
  /(?<![\d.,-])\d{1,3}(?:,\d{3}){1,2}(?:\.\d{1,2})?(?![\d,-])/g,
  // 24x36, 10 x 12
  /(?<![\dx-])\d{1,3} ?x ?\d{1,3}(?![\dx-])/g,
  // 2.5 mg, 30 minutes, 3rd; not the last part of a longer row of digits
  new RegExp(`(?<!\\d[\\s.,()\\-]{0,2})\\d{1,5}(?:[.,]\\d{1,3})?\\s?-?(?:${UNITS})(?![\\p{L}\\d])`, 'gu'),
  // ranges of the same: 10-15 lbs, 500 - 1000 calories
  new RegExp(`(?<!\\d[\\s.,()\\-]{0,2})\\d{1,5} ?(?:-|to) ?\\d{1,5}\\s?-?(?:${UNITS})(?![\\p{L}\\d])`, 'gu'),
  // 123.45.67.89
  /(?<![\d.])(?=[\d.]*\d\d)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g,
  // 30.2672, -97.7431
  /(?<![\d.])-?\d{1,3}\.\d{3,8}, ?-?\d{1,3}\.\d{3,8}(?![\d.])/g,
];

/** Times, dates, prices, doses and counts, in order of place. */
export function findInnocentNumbers(text: string): Innocent[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start);
}
