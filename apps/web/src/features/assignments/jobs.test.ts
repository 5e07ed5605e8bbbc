import { describe, expect, it, test } from 'vitest';
import { aBooking, aMeeting, aWindow } from '../../testing/a-job';
import { conflictOf, conflictsOf, conflictWords, findConflicts } from './conflicts';
import { type Job, jobState, toJobs as join, serviceOf } from './jobs';
import { stepTo, toBars, toRows } from './lanes';
import { daysFrom } from './week';

const toJobs = (
  windows: Parameters<typeof join>[0]['windows'],
  bookings: Parameters<typeof join>[0]['bookings'],
  meetings: Parameters<typeof join>[0]['meetings'] = [],
) => join({ windows, bookings, meetings });
const NOW = new Date('2026-11-21T16:10:00Z');
const AXIS = { days: daysFrom('2026-11-16', 7), timeZone: 'America/Chicago' };
const booked = aWindow({ bookingId: 'booking' });

describe('the jobs of a week', () => {
  const idsOf = (jobs: Job[]) => jobs.map(({ id, kind, bookings }) => [id, kind, bookings.map((one) => one.id)]);

  it('join a window with the bookings it stands for, and leave one posted by hand alone', () => {
    const next = aBooking({ id: 'next', startAt: '2026-11-21T16:40:00.000Z', endAt: '2026-11-21T17:00:00.000Z' });
    const byHand = aWindow({ id: 'hand', sitterId: 'marco', startAt: '2026-11-20T15:00:00.000Z' });
    expect(idsOf(toJobs([booked, byHand], [next, aBooking()]))).toEqual([
      ['hand', 'window', []],
      ['window', 'window', ['booking', 'next']],
    ]);
  });

  it('show a booking without a window by itself, and nothing of what was closed or called off', () => {
    const request = aBooking({ id: 'request', sitterId: null, sitterName: null, status: 'requested' });
    const off = aBooking({ id: 'off', status: 'cancelled' });
    const over = aBooking({ id: 'over', status: 'released' });
    expect(idsOf(toJobs([aWindow({ status: 'closed' })], [off, over, request]))).toEqual([
      ['request', 'booking', ['request']],
    ]);
  });

  test.each<[string, Job[], string]>([
    ['a window that is open', toJobs([booked], []), 'active'],
    ['one ahead', toJobs([aWindow({ startAt: '2026-11-21T16:11:00Z' })], []), 'coming'],
    ['one whose end is now', toJobs([aWindow({ endAt: NOW.toISOString() })], []), 'ended'],
    ['one without an end', toJobs([aWindow({ endAt: null })], []), 'active'],
    ['a booking nobody has', toJobs([], [aBooking({ sitterId: null })]), 'unassigned'],
    ['a booking to be confirmed', toJobs([], [aBooking({ status: 'requested' })]), 'requested'],
    ['a meeting without access', toJobs([], [], [aMeeting({ endAt: '2026-11-21T17:00:00.000Z' })]), 'noAccess'],
    ['a meeting that is over and open', toJobs([], [], [aMeeting()]), 'undecided'],
    ['a booking whose window was ended by hand', toJobs([], [aBooking()]), 'closed'],
  ])('%s', (_name, jobs, state) => expect(jobs.map((job) => jobState(job, NOW))).toEqual([state]));

  it('join a meeting with its window, and show one without while it is to be decided', () => {
    const meeting = aMeeting();
    const { startAt, endAt } = meeting;
    const window = aWindow({ kind: 'meetAndGreet', startAt, endAt });
    expect(toJobs([window], [], [meeting]).map(({ id, windowId, meeting: of }) => [id, windowId, of?.id])).toEqual([
      ['meeting', 'window', 'meeting'],
    ]);
    expect(idsOf(toJobs([], [], [meeting]))).toEqual([['meeting', 'meeting', []]]);
    expect(toJobs([], [], [aMeeting({ status: 'failed' })])).toEqual([]);
  });

  it('name their service', () => {
    const of = (job: Job | undefined) => job && serviceOf(job);
    expect(of(toJobs([aWindow()], [])[0])).toBe('Window only');
    expect(of(toJobs([aWindow({ kind: 'meetAndGreet' })], [])[0])).toBe('Meet-and-greet');
    expect(of(toJobs([booked], [aBooking({ recurrence: 'weekly' })])[0])).toBe('Drop-in visit, weekly');
  });
});

describe('conflicts', () => {
  const marco = { sitterId: 'marco', sitterName: 'Marco Bellini' } as const;
  const elena = { clientId: 'elena', clientName: 'Elena Vasquez' } as const;
  const later = { startAt: '2026-11-21T16:15:00.000Z', endAt: '2026-11-21T16:45:00.000Z' };
  const kindsOf = (jobs: Job[]) => findConflicts(jobs, NOW).map(({ kind, from, until }) => [kind, from, until]);

  test.each<[string, Job[], unknown[]]>([
    [
      'two sitters of one client at once',
      toJobs([aWindow(), aWindow({ id: 'w2', ...marco, startAt: later.startAt })], []),
      [['twoSitters', later.startAt, '2026-11-21T17:00:00.000Z']],
    ],
    [
      'one after the other is none',
      toJobs([aWindow(), aWindow({ id: 'w2', ...marco, startAt: '2026-11-21T17:00:00.000Z', endAt: null })], []),
      [],
    ],
    ['two windows of one sitter are none by themselves', toJobs([aWindow(), aWindow({ id: 'w2', ...elena })], []), []],
    [
      'one sitter at two clients at once',
      toJobs(
        [booked, aWindow({ id: 'w2', bookingId: 'b2', ...elena })],
        [aBooking(), aBooking({ id: 'b2', ...elena, ...later })],
      ),
      [['twoPlaces', later.startAt, '2026-11-21T16:30:00.000Z']],
    ],
    [
      'whoever stays overnight may walk another dog',
      toJobs([], [aBooking({ serviceType: 'houseSitting' }), aBooking({ id: 'b2', ...elena, ...later })]),
      [],
    ],
    [
      'two jobs nobody has',
      toJobs([], [aBooking({ sitterId: null }), aBooking({ id: 'b2', sitterId: null, ...elena })]),
      [],
    ],
    ['what is over', toJobs([aWindow({ endAt: NOW.toISOString() }), aWindow({ id: 'w2', ...marco })], []), []],
  ])('%s', (_name, jobs, kinds) => expect(kindsOf(jobs)).toEqual(kinds));

  it('are told in one sentence, to those they concern', () => {
    const jobs = toJobs([aWindow(), aWindow({ id: 'w2', ...marco })], []);
    const all = findConflicts(jobs, NOW);
    expect(all.map(conflictWords)).toEqual([
      'Marco Bellini and Jess Moreno are both on duty for Maya Castillo. New texts go to you.',
    ]);
    expect(conflictOf('w2', all)).toBe(all[0]);
    expect(conflictOf('other', all)).toBeNull();
    expect(conflictsOf(jobs.slice(0, 1), all)).toEqual(all);
    expect(conflictsOf([], all)).toEqual([]);
  });
});

describe('the rows', () => {
  const sitters = [
    { id: 'jess', name: 'Jess', status: 'active' },
    { id: 'left', name: 'Ann', status: 'offboarded' },
    { id: 'marco', name: 'Marco', status: 'onboarding' },
  ];
  const jobs = toJobs(
    [
      aWindow({ id: 'a', startAt: '2026-11-17T15:00:00.000Z', endAt: '2026-11-19T15:00:00.000Z' }),
      aWindow({ id: 'b', clientId: 'c2', startAt: '2026-11-18T15:00:00.000Z', endAt: '2026-11-18T16:00:00.000Z' }),
      aWindow({ id: 'c', clientId: 'c3', startAt: '2026-11-20T15:00:00.000Z', endAt: null }),
      aWindow({ id: 'm', sitterId: 'marco', startAt: '2026-11-18T12:00:00.000Z', endAt: '2026-11-18T13:00:00.000Z' }),
    ],
    [aBooking({ id: 'nobody', sitterId: null, sitterName: null, status: 'requested' })],
  );
  const rows = toRows({ jobs, sitters, ...AXIS });

  it('are one for everybody here, with what nobody has on top', () => {
    expect(rows.map(({ name, lanes }) => [name, lanes])).toEqual([
      ['No sitter yet', 1],
      ['Jess', 2],
      ['Marco', 1],
    ]);
    expect(toRows({ jobs, sitters, sitterId: 'marco', ...AXIS }).map(({ name }) => name)).toEqual(['Marco']);
  });

  it('give each bar a lane in which it has its days for itself', () => {
    const bars = toBars(
      jobs.filter(({ sitterId }) => sitterId === 'jess'),
      AXIS,
    );
    expect(bars.map(({ job, lane, firstDay, lastDay }) => [job.id, lane, firstDay, lastDay])).toEqual([
      ['a', 0, 1, 3],
      ['b', 1, 2, 2],
      ['c', 0, 4, 6],
    ]);
    expect(bars[2]?.window.to).toBe(1);
  });

  it('tell the buffer from the visits', () => {
    const [bar] = toBars(toJobs([booked], [aBooking()]), { ...AXIS, days: ['2026-11-21'] });
    expect(bar?.window).toEqual({ from: 9 / 24, to: 11 / 24 });
    expect(bar?.visits).toEqual([{ from: 10 / 24, to: 10.5 / 24 }]);
  });

  test.each([
    ['from nowhere to the first', null, 'right', 'nobody'],
    ['along the row', 'a', 'right', 'b'],
    ['and back', 'b', 'left', 'a'],
    ['not beyond its end', 'c', 'right', 'c'],
    ['down to the nearest in time', 'b', 'down', 'm'],
    ['up to the nearest in time', 'm', 'up', 'b'],
    ['not beyond the last row', 'm', 'down', 'm'],
  ] as const)('arrows lead %s', (_name, from, step, to) => expect(stepTo(rows, from, step)).toBe(to));
});
