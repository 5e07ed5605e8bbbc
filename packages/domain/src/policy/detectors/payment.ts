import type { Detector, Hit } from '../hit';
import { findMentions } from '../lexicon';

const SERVICES = new Set(
  'venmo cashapp cashap zelle paypal gpay googlepay applepay westernunion moneygram xoom bitcoin'.split(' '),
);

const CASHTAG = /(?<![\p{L}\d$])\$(?<name>[a-z][a-z0-9_-]{2,19})(?![\p{L}\d])/gu;
const PHRASES =
  /(?<!\p{L})(?:pay(?:ing)? (?:me|us|her|him) (?:direct(?:ly)?|cash|in cash|under the table|privately|on the side)|(?:pay|paid) (?:me |us )?(?:under the table|off the books)|(?:wire|send) me (?:the |some )?money)(?!\p{L})/gu;

/** Ways to pay past the business. */
export const detectPayments: Detector = (scan) => [
  ...findMentions(scan, SERVICES).map(
    ({ name, start, end }): Hit => ({ type: 'payment', start, end, normalized: name, rule: 'payment.service' }),
  ),
  ...[...scan.text.matchAll(CASHTAG)].map(
    (match): Hit => ({
      type: 'payment',
      start: match.index,
      end: match.index + match[0].length,
      normalized: match[0],
      rule: 'payment.cashtag',
    }),
  ),
  ...[...scan.text.matchAll(PHRASES)].map(
    (match): Hit => ({
      type: 'payment',
      start: match.index,
      end: match.index + match[0].length,
      normalized: match[0],
      rule: 'payment.phrase',
    }),
  ),
];
