import { countSegments } from './segments';

test.each<[string, string, number]>([
  ['an empty body is one', '', 1],
  ['160 plain characters fit one', 'a'.repeat(160), 1],
  ['161 need two of 153', 'a'.repeat(161), 2],
  ['307 need three', 'a'.repeat(307), 3],
  ['the euro sign takes two places', '€'.repeat(81), 2],
  ['70 units with an accent outside the alphabet fit one', 'ć'.repeat(70), 1],
  ['71 need two of 67', 'ć'.repeat(71), 2],
  ['an emoji counts two units', '🐕'.repeat(36), 2],
])('%s', (_rule, body, segments) => {
  expect(countSegments(body)).toBe(segments);
});
