import { TOUR_STEPS } from '@snout/domain/setup/checklist';
import { expect, it, test } from 'vitest';
import { aWindow } from '../../testing/a-job';
import { greeting, nextWords, progressOf, readToday, spanOf, tourWords, windowWords } from './today';

const ZONE = 'America/Chicago';
/** Saturday, November 21, 2026, 10 in the morning in Austin, in the middle of Jess's window. */
const now = new Date('2026-11-21T16:00:00Z');
const { tomorrow } = spanOf(now, ZONE);
const jess = aWindow();
const marco = aWindow({ id: 'marco', sitterId: 'marco', sitterName: 'Marco Bellini' });
const later = aWindow({ id: 'later', startAt: '2026-11-21T20:00:00.000Z', endAt: '2026-11-21T22:00:00.000Z' });
const over = aWindow({ id: 'over', startAt: '2026-11-21T12:00:00.000Z', endAt: '2026-11-21T16:00:00.000Z' });
const nextDay = aWindow({ id: 'next', startAt: '2026-11-22T15:00:00.000Z', endAt: '2026-11-22T17:00:00.000Z' });
const endless = aWindow({ id: 'endless', clientId: 'ben', endAt: null });

test.each<[string, Parameters<typeof readToday>[0], string[], string | null, string[]]>([
  ['nothing at all', [], [], null, []],
  ['one on now and one later', [jess, later], ['window on', 'later'], null, []],
  ['one that ends this instant is over', [over], [], null, []],
  ['nothing left names the next', [over, nextDay], [], 'next', []],
  ['tomorrow is not of today', [jess, nextDay], ['window on'], null, []],
  ['two sitters of one client wait for a choice, once', [jess, marco], ['window on', 'marco on'], null, ['window']],
  ['the same sitter twice does not', [jess, aWindow({ id: 'again' })], ['window on', 'again on'], null, []],
  ['two sitters of two clients do not', [jess, { ...marco, clientId: 'ben' }], ['window on', 'marco on'], null, []],
  [
    'two that follow one another do not',
    [jess, { ...marco, startAt: later.startAt }],
    ['window on', 'marco'],
    null,
    [],
  ],
  ['an open end is on', [endless], ['endless on'], null, []],
])('%s', (_rule, windows, left, next, toChoose) => {
  const today = readToday(windows, { now, tomorrow });
  expect(today.left.map(({ id, isOn }) => (isOn ? `${id} on` : id))).toEqual(left);
  expect(today.next?.id ?? null).toBe(next);
  expect(today.toChoose.map(({ id }) => id)).toEqual(toChoose);
});

it('says when in a few words', () => {
  expect(windowWords({ ...jess, isOn: true }, ZONE)).toBe('Until 11:00 AM');
  expect(windowWords({ ...later, isOn: false }, ZONE)).toBe('2:00 PM to 4:00 PM');
  expect(windowWords({ ...endless, isOn: true }, ZONE)).toBe('Until you end it');
  expect(windowWords({ ...endless, isOn: false }, ZONE)).toBe('From 9:00 AM');
  expect(nextWords(nextDay, ZONE)).toBe('Next: Jess Moreno with Maya Castillo on Nov 22, 9:00 AM.');
});

it('begins the day at midnight of the business, also when the clocks change', () => {
  expect(spanOf(new Date('2026-11-01T16:00:00Z'), ZONE)).toEqual({
    from: '2026-11-01T05:00:00.000Z',
    to: '2026-11-08T06:00:00.000Z',
    tomorrow: '2026-11-02T06:00:00.000Z',
  });
});

test.each([
  ['2026-11-21T12:00:00Z', 'Good morning, Dana'],
  ['2026-11-21T19:00:00Z', 'Good afternoon, Dana'],
  ['2026-11-21T23:30:00Z', 'Good evening, Dana'],
  ['2026-11-21T08:00:00Z', 'Good evening, Dana'],
])('at %s', (at, words) => expect(greeting('Dana Whitfield', new Date(at), ZONE)).toBe(words));

it('counts what is behind, and is gone when nothing is left', () => {
  const item = (state: 'done' | 'skipped' | 'todo') => ({ step: 'provider' as const, state });
  expect(progressOf([item('done'), item('skipped'), item('todo')])).toEqual({ done: 2, all: 3 });
  expect(progressOf([item('done'), item('skipped')])).toBeNull();
});

test.each(TOUR_STEPS)('the first step %s has words of its own', (step) => expect(tourWords(step)).not.toBe(step));
