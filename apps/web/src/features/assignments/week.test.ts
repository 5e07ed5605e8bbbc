import { expect, it, test } from 'vitest';
import { toPlace } from './place';
import {
  clockChange,
  daysFrom,
  isDay,
  localAt,
  longDay,
  mondayOf,
  positionOf,
  rangeWords,
  spanOf,
  touchedDays,
} from './week';

const AUSTIN = 'America/Chicago';
const WEEK = daysFrom('2026-11-16', 7);

test.each([
  ['2026-11-21', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2026-11-16', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on Monday %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

test.each([
  ['2026-11-21', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

it('spans from midnight to midnight of the business, also in the week the clocks go back', () => {
  expect(spanOf(daysFrom('2026-10-26', 7), AUSTIN)).toEqual({
    from: '2026-10-26T05:00:00.000Z',
    to: '2026-11-02T06:00:00.000Z',
  });
});

test.each([
  ['the first midnight', '2026-11-16T06:00:00Z', 0],
  ['noon of the fourth day', '2026-11-19T18:00:00Z', 0.5],
  ['what lies before', '2026-11-01T00:00:00Z', 0],
  ['what lies after', '2026-12-01T00:00:00Z', 1],
])('%s has its place', (_name, iso, place) => expect(positionOf(iso, WEEK, AUSTIN)).toBeCloseTo(place));

test.each([
  [0.5, '2026-11-19T12:00'],
  [0, '2026-11-16T00:00'],
  [1, '2026-11-23T00:00'],
  [0.5 + 20 / (7 * 1440), '2026-11-19T12:30'],
])('the place %d is the time %s, to the half hour', (place, local) => expect(localAt(place, WEEK)).toBe(local));

test.each([
  ['within a day', '2026-11-21T15:00:00Z', '2026-11-21T17:00:00Z', { first: 5, last: 5 }],
  ['over midnight', '2026-11-21T23:00:00Z', '2026-11-22T15:00:00Z', { first: 5, last: 6 }],
  ['until midnight is not the next day', '2026-11-21T15:00:00Z', '2026-11-22T06:00:00Z', { first: 5, last: 5 }],
  ['from before', '2026-11-01T15:00:00Z', '2026-11-16T15:00:00Z', { first: 0, last: 0 }],
  ['without an end', '2026-11-20T15:00:00Z', null, { first: 4, last: 6 }],
  ['all before', '2026-11-01T15:00:00Z', '2026-11-16T06:00:00Z', null],
  ['all after', '2026-11-23T06:00:00Z', null, null],
])('%s', (_name, startAt, endAt, days) => expect(touchedDays({ startAt, endAt }, WEEK, AUSTIN)).toEqual(days));

test.each([
  ['a night the clocks go back', '2026-11-01T02:00:00Z', '2026-11-01T16:00:00Z', -60],
  ['a night they go forward', '2027-03-14T02:00:00Z', '2027-03-14T16:00:00Z', 60],
  ['any other night', '2026-11-21T02:00:00Z', '2026-11-21T16:00:00Z', 0],
])('%s', (_name, from, to, minutes) => expect(clockChange(from, to, AUSTIN)).toBe(minutes));

it('says which days are shown', () => {
  expect(rangeWords(WEEK)).toBe('November 16 – 22, 2026');
  expect(rangeWords(daysFrom('2026-12-28', 7))).toBe('December 28, 2026 – January 3, 2027');
  expect(longDay('2026-11-21')).toBe('Saturday, November 21');
});

it('shows the week of the day asked for, one day of it on a phone, and today without being asked', () => {
  // In Austin it is still Saturday.
  const now = new Date('2026-11-22T04:00:00Z');
  expect(toPlace({}, { now, timeZone: AUSTIN, isPhone: false })).toMatchObject({ view: 'week', days: WEEK });
  expect(toPlace({}, { now, timeZone: AUSTIN, isPhone: true })).toMatchObject({ view: 'day', days: ['2026-11-21'] });
  const other = toPlace({ view: 'list', from: '2026-11-26' }, { now, timeZone: AUSTIN, isPhone: true });
  expect(other).toMatchObject({ view: 'list', days: daysFrom('2026-11-23', 7), today: '2026-11-21' });
});
