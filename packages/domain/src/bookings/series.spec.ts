import fc from 'fast-check';
import { toWall } from '../shared/wall-clock';
import { decideDueVisits, HORIZON_MS, ruleFrom, type SeriesRule, visitOf } from './series';

const AUSTIN = 'America/Chicago';
const WEEK = 7 * 86_400_000;
const span = (startAt: string, endAt: string) => ({ startAt: new Date(startAt), endAt: new Date(endAt) });
/** A first visit by the clock in Austin in winter: ten to half past ten. */
const TEN = span('2026-11-21T16:00:00Z', '2026-11-21T16:30:00Z');

function ruleOf(first: { startAt: Date; endAt: Date }, until: Date | null = null): SeriesRule {
  const rule = ruleFrom(first, 1, AUSTIN);
  if (!rule) throw new Error('No rule');
  return { ...rule, until };
}
const due = (rule: SeriesRule, lastNo: number, at: string) => {
  const { visits, dueAt } = decideDueVisits(rule, { lastNo, at: new Date(at), zone: AUSTIN });
  return [visits.map(({ visitNo }) => visitNo), dueAt?.toISOString() ?? null];
};

test.each<[string, { startAt: Date; endAt: Date }, number, string, string]>([
  ['stays where it is by the clock', TEN, 2, '2026-11-28T16:00:00.000Z', '2026-11-28T16:30:00.000Z'],
  ['is an hour earlier in summer by the sun', TEN, 18, '2027-03-20T15:00:00.000Z', '2027-03-20T15:30:00.000Z'],
  [
    'is an hour later again in winter',
    span('2026-10-25T15:00:00Z', '2026-10-25T15:30:00Z'),
    2,
    '2026-11-01T16:00:00.000Z',
    '2026-11-01T16:30:00.000Z',
  ],
  [
    'over the night the clocks go forward ends at the same time and is an hour shorter',
    span('2027-03-07T02:00:00Z', '2027-03-07T14:00:00Z'),
    2,
    '2027-03-14T02:00:00.000Z',
    '2027-03-14T13:00:00.000Z',
  ],
  [
    'over the night the clocks go back ends at the same time and is an hour longer',
    span('2026-10-25T01:00:00Z', '2026-10-25T13:00:00Z'),
    2,
    '2026-11-01T01:00:00.000Z',
    '2026-11-01T14:00:00.000Z',
  ],
  [
    'at a time that never comes is an hour later by the clock',
    span('2027-03-07T08:15:00Z', '2027-03-07T08:45:00Z'),
    2,
    '2027-03-14T08:15:00.000Z',
    '2027-03-14T08:45:00.000Z',
  ],
  [
    'that starts at a time that never comes is as long as ever',
    span('2027-03-07T08:30:00Z', '2027-03-07T09:15:00Z'),
    2,
    '2027-03-14T08:30:00.000Z',
    '2027-03-14T09:15:00.000Z',
  ],
  [
    'at a time that comes twice is at the first of the two',
    span('2026-10-25T06:15:00Z', '2026-10-25T06:45:00Z'),
    2,
    '2026-11-01T06:15:00.000Z',
    '2026-11-01T06:45:00.000Z',
  ],
])('a visit %s', (_rule, first, visitNo, startAt, endAt) => {
  const visit = visitOf(ruleOf(first), visitNo, AUSTIN);
  expect([visit.startAt.toISOString(), visit.endAt.toISOString()]).toEqual([startAt, endAt]);
});

it('a first visit within the hour that comes twice lasts as long as it was meant to', () => {
  const first = span('2026-11-01T06:45:00Z', '2026-11-01T07:15:00Z');
  expect(ruleOf(first).lastsMs).toBe(30 * 60_000);
});

it('a visit longer than a week cannot repeat every week; one of a week can', () => {
  expect(ruleFrom(span('2026-11-21T16:00:00Z', '2026-11-28T16:00:00.001Z'), 1, AUSTIN)).toBeNull();
  expect(ruleFrom(span('2026-11-21T16:00:00Z', '2026-11-28T16:00:00Z'), 1, AUSTIN)).not.toBeNull();
});

it('a later visit makes the same rule as the first', () => {
  const third = visitOf(ruleOf(TEN), 3, AUSTIN);
  expect(ruleFrom(third, 3, AUSTIN)).toEqual(ruleFrom(TEN, 1, AUSTIN));
});

test.each<[string, SeriesRule, number, string, number[], string | null]>([
  ['up to four weeks ahead', ruleOf(TEN), 1, '2026-11-21T15:00:00Z', [2, 3, 4], '2026-11-21T16:00:00.000Z'],
  ['the edge of four weeks included', ruleOf(TEN), 1, '2026-11-21T16:00:00Z', [2, 3, 4, 5], '2026-11-28T16:00:00.000Z'],
  ['none twice', ruleOf(TEN), 5, '2026-11-21T16:00:00Z', [], '2026-11-28T16:00:00.000Z'],
  ['none for a first visit far ahead', ruleOf(TEN), 1, '2026-10-01T00:00:00Z', [], '2026-10-31T16:00:00.000Z'],
  ['one that runs', ruleOf(TEN), 1, '2026-11-28T16:29:00Z', [2, 3, 4, 5, 6], '2026-12-05T16:00:00.000Z'],
  ['none that is over', ruleOf(TEN), 1, '2026-11-28T16:30:00Z', [3, 4, 5, 6], '2026-12-05T16:00:00.000Z'],
  [
    'none that starts at the end or later',
    ruleOf(TEN, new Date('2026-12-05T16:00:00Z')),
    1,
    '2026-11-21T16:00:00Z',
    [2],
    null,
  ],
])('visits are due %s', (_rule, rule, lastNo, at, visits, dueAt) =>
  expect(due(rule, lastNo, at)).toEqual([visits, dueAt]),
);

it('law: whoever looks whenever finds each visit once, at the same time of the clock, and nothing beyond the horizon', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 * 1440 }),
      fc.integer({ min: 1, max: 10_080 }),
      fc.array(fc.integer({ min: 0, max: 20 * 1440 }), { maxLength: 12 }),
      (inMinutes, lasts, waits) => {
        const startAt = new Date(Date.parse('2026-10-20T00:00:00Z') + inMinutes * 60_000);
        const rule = ruleFrom({ startAt, endAt: new Date(startAt.getTime() + lasts * 60_000) }, 1, AUSTIN);
        if (!rule) return;
        let [now, lastNo] = [startAt.getTime(), 1];
        for (const minutes of [0, ...waits]) {
          now += minutes * 60_000;
          const at = new Date(now);
          const { visits, dueAt } = decideDueVisits({ ...rule, until: null }, { lastNo, at, zone: AUSTIN });
          for (const visit of visits) {
            expect(visit.visitNo).toBe(lastNo + 1);
            lastNo = visit.visitNo;
            expect(visit.startAt.getTime() - now).toBeLessThanOrEqual(HORIZON_MS);
            expect(visit.endAt > visit.startAt).toBe(true);
            const off = toWall(visit.startAt, AUSTIN).getTime() - rule.firstWall.getTime() - (lastNo - 1) * WEEK;
            // By the clock an hour later only where that time never comes.
            expect([0, 3_600_000]).toContain(off);
          }
          expect(dueAt && dueAt > at).toBe(true);
          expect(decideDueVisits({ ...rule, until: null }, { lastNo, at, zone: AUSTIN }).visits).toEqual([]);
        }
      },
    ),
  ));
