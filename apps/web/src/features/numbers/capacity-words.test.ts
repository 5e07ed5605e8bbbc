import type { Capacity } from '@snout/contracts/capacity';
import { expect, it, test } from 'vitest';
import { forecastParts, forecastSummary, leftWords } from './capacity-words';

const capacity = (over: Partial<Capacity> = {}): Capacity => ({
  timezone: 'America/Chicago',
  numbers: { used: 11, allowed: 49, left: 38 },
  overlaps: [],
  sittersWithoutNumber: [],
  pool: [{ date: '2026-11-21', needed: 2, available: 4, shortfall: 0 }],
  cooldowns: [],
  ...over,
});
const jessAndMarco = [
  { id: 'j', name: 'Jess' },
  { id: 'm', name: 'Marco' },
];
const overlap = {
  clientId: 'c',
  clientName: 'Maya',
  startAt: '2026-11-22T15:00:00Z',
  endAt: '2026-11-22T17:00:00Z',
  sitters: jessAndMarco,
};

test.each<[string, Partial<Capacity>, string, string[]]>([
  ['nothing is missing', {}, 'Every booking is covered', []],
  [
    'a sitter without a number, with the first booking',
    { sittersWithoutNumber: [{ id: 't', name: 'Tom', nextBookingAt: '2030-11-23T15:00:00Z' }] },
    '1 sitter without a number',
    ['Tom, first booking Nov 23, 9:00 AM'],
  ],
  [
    'days on which clients share',
    {
      pool: [
        { date: '2026-11-21', needed: 5, available: 4, shortfall: 1 },
        { date: '2026-11-22', needed: 6, available: 4, shortfall: 2 },
      ],
    },
    '2 days short of pool numbers',
    ['Nov 21: 1 client shares a number (5 needed, 4 there)', 'Nov 22: 2 clients share a number (6 needed, 4 there)'],
  ],
  [
    'two sitters at once',
    { overlaps: [overlap] },
    '1 overlap',
    ['Nov 22, 9:00 AM to 11:00 AM: Jess and Marco for Maya'],
  ],
  [
    'over midnight',
    { overlaps: [{ ...overlap, endAt: '2026-11-23T17:00:00Z', clientName: null }] },
    '1 overlap',
    ['Nov 22, 9:00 AM to Nov 23, 11:00 AM: Jess and Marco for a client without a name'],
  ],
  [
    'a number that rests is no trouble',
    { cooldowns: [{ numberId: 'n', e164: '+15125550113', endsAt: '2027-02-10T18:00:00Z' }] },
    'Every booking is covered',
    ['(512) 555-0113 is free again on Feb 10'],
  ],
])('%s', (_rule, over, summary, lines) => {
  const parts = forecastParts(capacity(over));
  expect(forecastSummary(parts)).toBe(summary);
  expect(parts.flatMap((part) => part.lines)).toEqual(lines);
});

it('speaks of the limit of a campaign only when it is near', () => {
  const summary = (left: number) =>
    forecastSummary(forecastParts(capacity({ numbers: { used: 49 - left, allowed: 49, left } })));
  expect([6, 5, 1, 0].map(summary)).toEqual([
    'Every booking is covered',
    '5 more numbers fit into the campaign of 49',
    '1 more number fits into the campaign of 49',
    'All 49 numbers of the campaign are used',
  ]);
  expect(leftWords({ used: 11, allowed: 49, left: 38 })).toBe('38 more numbers fit into the campaign of 49');
});
