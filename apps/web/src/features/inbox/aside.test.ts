import { expect, it, test } from 'vitest';
import { asideOf, asideWords, readPicked, snoozeChoices, untilWords } from './aside';

const ZONE = 'America/Chicago';
/** Saturday, November 21, 2026, 7:10 in the morning in Austin. */
const MORNING = new Date('2026-11-21T13:10:00Z');

test.each([
  [
    'in the morning',
    '2026-11-21T13:10:00Z',
    ['Later today 11:00 AM', 'Tomorrow Sun 9:00 AM', 'Next week Nov 23, Mon 9:00 AM'],
  ],
  [
    'on the hour',
    '2026-11-21T14:00:00Z',
    ['Later today 11:00 AM', 'Tomorrow Sun 9:00 AM', 'Next week Nov 23, Mon 9:00 AM'],
  ],
  ['in the evening', '2026-11-21T23:30:00Z', ['Tomorrow Sun 9:00 AM', 'Next week Nov 23, Mon 9:00 AM']],
  ['on a Sunday', '2026-11-22T16:00:00Z', ['Later today 1:00 PM', 'Tomorrow Mon 9:00 AM']],
  [
    'on a Monday',
    '2026-11-23T16:00:00Z',
    ['Later today 1:00 PM', 'Tomorrow Tue 9:00 AM', 'Next week Nov 30, Mon 9:00 AM'],
  ],
  [
    'before the clocks change',
    '2026-10-31T16:00:00Z',
    ['Later today 2:00 PM', 'Tomorrow Sun 9:00 AM', 'Next week Nov 2, Mon 9:00 AM'],
  ],
])('%s a conversation may come back at', (_when, now, expected) => {
  expect(snoozeChoices(new Date(now), ZONE).map(({ label, detail }) => `${label} ${detail}`)).toEqual(expected);
});

it('gives nine in the morning of the business, also over a change of the clocks', () => {
  const tomorrow = (now: string) => snoozeChoices(new Date(now), ZONE).find(({ label }) => label === 'Tomorrow')?.until;
  expect(tomorrow('2026-10-31T16:00:00Z')).toBe('2026-11-01T15:00:00.000Z');
  expect(tomorrow('2026-10-30T16:00:00Z')).toBe('2026-10-31T14:00:00.000Z');
});

test.each([
  ['2026-11-21T08:00', { until: '2026-11-21T14:00:00.000Z' }],
  ['2026-11-21T07:10', { error: 'This time has passed.' }],
  ['', { error: 'Give a day and a time.' }],
])('a time picked by hand, %s', (local, expected) => {
  expect(readPicked(local, ZONE, MORNING)).toEqual(expected);
});

const open = { archivedAt: null, doneAt: null, snoozedUntil: null };
const at = '2026-11-21T12:00:00Z';
test.each([
  [open, { to: 'open' }],
  [{ ...open, archivedAt: at }, { to: 'archived' }],
  [{ ...open, doneAt: at }, { to: 'done' }],
  [
    { ...open, snoozedUntil: '2026-11-22T15:00:00Z' },
    { to: 'snoozed', until: '2026-11-22T15:00:00Z' },
  ],
  [{ ...open, snoozedUntil: at }, { to: 'open' }],
])('%j stands where undo brings it back to', (thread, expected) => {
  expect(asideOf(thread, MORNING)).toEqual(expected);
});

test.each([
  ['2026-11-21T21:00:00Z', '3:00 PM'],
  ['2026-11-23T15:00:00Z', 'Mon 9:00 AM'],
  ['2026-12-24T15:00:00Z', 'Dec 24, 9:00 AM'],
])('until %s is said as %s', (until, words) => {
  expect(untilWords(until, ZONE, MORNING)).toBe(words);
  expect(asideWords({ to: 'snoozed', until }, ZONE, MORNING)).toBe(`Snoozed until ${words}`);
});
